package weka.gui.explorer;

import cincer.InvalidInputException;
import cincer.annotator.Screen;
import cincer.gui.CleaningTab;
import cincer.gui.Controls;
import cincer.gui.Fitness;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import weka.core.Attribute;
import weka.core.Defaults;
import weka.core.Environment;
import weka.core.Instances;
import weka.core.Settings;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.AbstractPerspective;
import weka.gui.GenericObjectEditor;
import weka.gui.Logger;
import weka.gui.PerspectiveInfo;
import weka.gui.SysErrLog;
import weka.gui.explorer.Explorer.ExplorerPanel;
import weka.gui.explorer.Explorer.LogHandler;

/** The tab "Clean labels" of the Explorer, and the Workbench's perspective of that name: runs a {@link CincerFilter}. */
@PerspectiveInfo(ID = CincerPanelDefaults.ID, title = CincerPanel.TITLE, toolTipText = CincerPanel.TIP,
    iconPath = "weka/gui/weka_icon_new_small.png")
public class CincerPanel extends AbstractPerspective implements ExplorerPanel, LogHandler {

  private static final long serialVersionUID = 1L;
  static final String TITLE = "Clean labels";
  static final String TIP = "Clean the labels of the data together with a person";

  static {
    GenericObjectEditor.registerEditors();
  }

  private final GenericObjectEditor editor = new GenericObjectEditor();
  private final CleaningTab tab;
  private final transient CleaningDesk desk;
  private final transient ResultFiles files;
  private Explorer explorer;
  private Instances instances;
  private Instances handedOver;
  private boolean settingsApplied;
  private boolean offers = CincerPanelDefaults.OFFER;

  /** An empty tab. */
  public CincerPanel() {
    editor.setClassType(CincerFilter.class);
    editor.setValue(new CincerFilter());
    tab = new CleaningTab(editor, answer -> desk().amend(answer), this::moveTau);
    desk = new CleaningDesk(tab, Screen.find(), new SysErrLog(), this::update);
    files = new ResultFiles(this);
    m_log = new SysErrLog();
    setLayout(new BorderLayout());
    add(tab);
    editor.addPropertyChangeListener(event -> tab.session().setTau(filter().getTau()));
    tab.session().setTau(filter().getTau());
    tab.classes().addActionListener(event -> update());
    tab.start().addActionListener(event -> start());
    tab.pause().addActionListener(event -> pauseOrGoOn());
    tab.stop().addActionListener(event -> desk.stop());
    tab.use().addActionListener(event -> use(desk.result()));
    tab.save().addActionListener(event -> save(desk.result()));
    tab.report().addActionListener(event -> saveReport(desk.result()));
    tab.open().addActionListener(event -> openSession());
    tab.history().getList().addMouseListener(new ResultMenu());
    update();
  }

  private CleaningDesk desk() {
    return desk;
  }

  private CincerFilter filter() {
    return (CincerFilter) editor.getValue();
  }

  private void moveTau(double tau) {
    try {
      CincerFilter copy = (CincerFilter) Filter.makeCopy(filter());
      copy.setTau(tau);
      editor.setValue(copy);
    } catch (Exception e) { // as Filter.makeCopy declares it
      desk.complain(CleaningDesk.sentence(e));
    }
  }

  private void update() {
    String problem = Fitness.problem(instances, tab.classes().getSelectedIndex());
    Controls controls = desk.controls(problem);
    tab.show(controls);
    if (!problem.isEmpty()) {
      tab.notice().say(problem);
    } else if (tab.notice().isProblem()) {
      tab.notice().say("");
    }
  }

  private void start() {
    tab.notice().say("");
    desk.start(Plan.begin(filter(), instances, tab.classes().getSelectedIndex()));
  }

  private void pauseOrGoOn() {
    if (desk.phase() == Controls.Phase.PAUSED) {
      desk.goOn(filter());
    } else {
      desk.pause();
    }
  }

  @Override
  public void setInstances(Instances data) {
    boolean ours = data == handedOver;
    handedOver = null;
    instances = data;
    desk.stop();
    DefaultComboBoxModel<String> names = new DefaultComboBoxModel<>();
    for (int a = 0; data != null && a < data.numAttributes(); a++) {
      names.addElement("(" + Attribute.typeToStringShort(data.attribute(a)) + ") " + data.attribute(a).name());
    }
    tab.classes().setModel(names);
    if (data != null && data.numAttributes() > 0) {
      tab.classes().setSelectedIndex(data.classIndex() < 0 ? data.numAttributes() - 1 : data.classIndex());
    }
    tab.notice().say("");
    if (!ours && desk.phase() == Controls.Phase.IDLE) {
      desk.clear();
    }
    update();
    if (data != null && offers && Fitness.problem(data, tab.classes().getSelectedIndex()).isEmpty()) {
      inBackground("looking for an earlier session", () -> EarlierSession.find(data), found -> offer(data, found));
    }
  }

  private void offer(Instances data, Optional<EarlierSession> found) {
    if (found.isPresent() && data == instances && desk.phase() == Controls.Phase.IDLE) {
      JButton goOn = new JButton("Go on");
      goOn.setName("cincer.goOn");
      goOn.addActionListener(event -> goOn(found.get()));
      JButton anew = new JButton("Begin anew");
      anew.setName("cincer.anew");
      anew.addActionListener(event -> start());
      tab.notice().offer(found.get().offer(), goOn, anew);
    }
  }

  private void goOn(EarlierSession session) {
    try {
      editor.setValue(session.filter(filter()));
      tab.classes().setSelectedIndex(instances.attribute(session.header().classLabel()).index());
      tab.notice().say("");
      desk.start(Plan.goOn(filter(), instances, tab.classes().getSelectedIndex(), session.journal()));
    } catch (Exception e) { // as setOptions declares it
      desk.complain(CleaningDesk.sentence(e));
    }
  }

  private void openSession() {
    File journal = files.askForJournal();
    Instances data = instances;
    if (journal != null) {
      inBackground("opening '" + journal + "'", () -> EarlierSession.open(journal, data), this::goOn);
    }
  }

  private void use(CleaningResult result) {
    inBackground("handing over the cleaned data", () -> {
      PreprocessPanel preprocess = preprocess();
      preprocess.addUndoPoint();
      Instances cleaned = new Instances(result.cleaned());
      SwingUtilities.invokeAndWait(() -> {
        handedOver = cleaned;
        preprocess.setInstances(cleaned);
      });
      return cleaned;
    }, cleaned -> m_log.logMessage("The Preprocess tab has the cleaned labels of " + result.data().relationName()));
  }

  private PreprocessPanel preprocess() {
    if (explorer != null) {
      return explorer.getPreprocessPanel();
    } else if (getMainApplication() != null && getMainApplication().getPerspectiveManager().getMainPerspective() instanceof PreprocessPanel p) {
      return p;
    }
    throw new InvalidInputException("There is no Preprocess tab here; save the cleaned data instead");
  }

  private void save(CleaningResult result) {
    File file = files.askForData();
    if (file != null) {
      inBackground("saving '" + file + "'", () -> {
        ResultFiles.writeData(result.cleaned(), file);
        return file;
      }, saved -> m_log.logMessage("Saved the cleaned data to '" + saved + "'"));
    }
  }

  private void saveReport(CleaningResult result) {
    File file = files.askForReport(result);
    if (file != null) {
      inBackground("saving '" + file + "'", () -> {
        ResultFiles.writeReport(result, file);
        return file;
      }, saved -> m_log.logMessage("Saved the report to '" + saved + "'"));
    }
  }

  /** Does what may take time on a thread of its own, then the rest on the event thread. */
  private <T> void inBackground(String what, Callable<T> work, Consumer<T> then) {
    new Thread(() -> {
      try {
        T made = work.call();
        SwingUtilities.invokeLater(() -> then.accept(made));
      } catch (Exception e) { // whatever it is, a person is told
        SwingUtilities.invokeLater(() -> {
          m_log.logMessage("Problem " + what + ": " + CleaningDesk.sentence(e));
          desk.complain(CleaningDesk.sentence(e));
        });
      }
    }, "cincer: " + what).start();
  }

  /** What can be done with a result in the list. */
  private final class ResultMenu extends MouseAdapter {
    @Override
    public void mousePressed(MouseEvent event) {
      popUp(event);
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      popUp(event);
    }

    private void popUp(MouseEvent event) {
      if (event.isPopupTrigger()) {
        new ResultPopup(tab.history(), event, CincerPanel.this::use, CincerPanel.this::save, CincerPanel.this::saveReport,
            tab.open().isEnabled() ? CincerPanel.this::openSession : null).show();
      }
    }
  }

  @Override
  public void setExplorer(Explorer parent) {
    explorer = parent;
  }

  @Override
  public Explorer getExplorer() {
    return explorer;
  }

  @Override
  public String getTabTitle() {
    return TITLE;
  }

  @Override
  public String getTabTitleToolTip() {
    return TIP;
  }

  @Override
  public void setLog(Logger newLog) {
    super.setLog(newLog);
    desk.setLog(newLog);
  }

  @Override
  public boolean requiresLog() {
    return true;
  }

  @Override
  public boolean acceptsInstances() {
    return true;
  }

  @Override
  public boolean okToBeActive() {
    return instances != null;
  }

  @Override
  public Defaults getDefaultSettings() {
    return new CincerPanelDefaults();
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (active) {
      settingsChanged();
    }
  }

  @Override
  public void settingsChanged() {
    if (getMainApplication() != null) {
      Settings settings = getMainApplication().getApplicationSettings();
      offers = settings.getSetting(getPerspectiveID(), CincerPanelDefaults.OFFER_KEY, CincerPanelDefaults.OFFER, Environment.getSystemWide());
      if (!settingsApplied) {
        settingsApplied = true;
        moveTau(settings.getSetting(getPerspectiveID(), CincerPanelDefaults.TAU_KEY, CincerPanelDefaults.TAU, Environment.getSystemWide()));
      }
    }
  }

  @Override
  public void terminate() {
    desk.stop();
    super.terminate();
  }
}
