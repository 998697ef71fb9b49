package weka.gui.explorer;

import weka.core.Defaults;
import weka.core.Settings;

/** What can be set for the tab in the Workbench. */
final class CincerPanelDefaults extends Defaults {

  static final String ID = "weka.gui.explorer.cincerpanel";
  static final Settings.SettingKey TAU_KEY = new Settings.SettingKey(ID + ".tau", "Initial tau",
      "Suspicion, between 0 and 1, from which on a label is doubted");
  static final double TAU = 0.2;
  static final Settings.SettingKey OFFER_KEY = new Settings.SettingKey(ID + ".offerToGoOn", "Offer to go on with unfinished sessions",
      "Whether the tab looks for an unfinished session when data are loaded");
  static final boolean OFFER = true;

  private static final long serialVersionUID = 1L;

  CincerPanelDefaults() {
    super(ID);
    m_defaults.put(TAU_KEY, TAU);
    m_defaults.put(OFFER_KEY, OFFER);
  }
}
