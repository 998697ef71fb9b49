package weka.gui.explorer;

import cincer.InvalidInputException;
import cincer.annotator.Screen;
import cincer.gui.Background;
import cincer.gui.CleaningDesk;
import cincer.gui.CleaningTab;
import cincer.gui.Controls;
import cincer.gui.EarlierSession;
import cincer.gui.Fitness;
import cincer.gui.Plan;
import cincer.gui.ResultDeeds;
import cincer.gui.ResultFiles;
import cincer.gui.ResultMenu;
import cincer.options.Checked;
import java.awt.BorderLayout;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.util.stream.Stream;
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
  private final transient ResultFiles files = new ResultFiles(this);
  private final transient Background background;
  private final transient ResultDeeds deeds;
  private Explorer explorer;
  private Instances instances;
  private Instances handedOver;
  private transient EarlierSession left;
  private transient Window window;
  private boolean settingsApplied;
  private boolean offers = CincerPanelDefaults.OFFER;

  /** An empty tab. */
  public CincerPanel() {
    editor.setClassType(CincerFilter.class);
    editor.setValue(new CincerFilter());
    tab = new CleaningTab(editor, answer -> desk().amend(answer), this::moveTau);
    desk = new CleaningDesk(tab, Screen.find(), new SysErrLog(), this::update);
    m_log = new SysErrLog();
    background = new Background((doing, sentence) -> {
      m_log.logMessage("Problem " + doing + ": " + sentence);
      desk().complain(sentence);
    });
    deeds = new ResultDeeds(files, background, () -> m_log, this::handOver);
    setLayout(new BorderLayout());
    add(tab);
    editor.addPropertyChangeListener(event -> {
      tab.session().setTau(filter().getTau());
      update();
    });
    tab.session().setTau(filter().getTau());
    tab.classes().addActionListener(event -> update());
    tab.start().addActionListener(event -> start());
    tab.pause().addActionListener(event -> pauseOrGoOn());
    tab.stop().addActionListener(event -> desk.stop());
    tab.use().addActionListener(event -> deeds.use(desk.result()));
    tab.save().addActionListener(event -> deeds.save(desk.result()));
    tab.report().addActionListener(event -> deeds.report(desk.result()));
    tab.open().addActionListener(event -> openSession());
    tab.history().getList().addMouseListener(new ResultMenu(tab, deeds, this::openSession));
    update();
  }

  private CleaningDesk desk() {
    return desk;
  }

  private CincerFilter filter() {
    return (CincerFilter) editor.getValue();
  }

  /** A copy of the filter, which does not change with the editor. */
  private CincerFilter copy() {
    try {
      return (CincerFilter) Filter.makeCopy(filter());
    } catch (Exception e) { // as Weka declares it
      throw new InvalidInputException("the filter cannot be copied (" + e + "); choose another annotator or classifier", e);
    }
  }

  private void attempt(Runnable what) {
    try {
      what.run();
    } catch (InvalidInputException e) {
      desk.complain(e.getMessage());
    }
  }

  private void moveTau(double tau) {
    attempt(() -> {
      CincerFilter copy = copy();
      copy.setTau(tau);
      editor.setValue(copy);
    });
  }

  private void update() {
    String misfit = Fitness.problem(instances, tab.classes().getSelectedIndex());
    String problem = Stream.of(misfit, Checked.problem(filter()), Fitness.problem(filter().getAnnotator()))
        .filter(sentence -> !sentence.isEmpty()).findFirst().orElse("");
    Controls controls = desk.controls(problem);
    tab.show(controls);
    if (!problem.isEmpty()) {
      tab.notice().say(problem);
    } else if (left != null && controls.start()) {
      tab.notice().offer(left.offer(), button("Go on", "goOn", () -> goOn(left, instances)), button("Begin anew", "anew", this::start));
    } else {
      tab.notice().say("");
    }
  }

  private static JButton button(String text, String name, Runnable what) {
    JButton button = new JButton(text);
    button.setName("cincer." + name);
    button.addActionListener(event -> what.run());
    return button;
  }

  private void start() {
    left = null;
    attempt(() -> desk.start(Plan.begin(copy(), instances, tab.classes().getSelectedIndex())));
  }

  private void pauseOrGoOn() {
    String problem = Fitness.problem(filter().getAnnotator());
    if (desk.phase() == Controls.Phase.PAUSED && !problem.isEmpty()) {
      desk.complain(problem);
    } else if (desk.phase() == Controls.Phase.PAUSED) {
      attempt(() -> desk.goOn(copy()));
    } else {
      desk.pause();
    }
  }

  @Override
  public void setInstances(Instances data) {
    boolean ours = data == handedOver;
    handedOver = null;
    if (!ours) {
      desk.leave();
    }
    instances = data;
    DefaultComboBoxModel<String> names = new DefaultComboBoxModel<>();
    for (int a = 0; data != null && a < data.numAttributes(); a++) {
      names.addElement("(" + Attribute.typeToStringShort(data.attribute(a)) + ") " + data.attribute(a).name());
    }
    tab.classes().setModel(names);
    if (data != null && data.numAttributes() > 0) {
      tab.classes().setSelectedIndex(data.classIndex() < 0 ? data.numAttributes() - 1 : data.classIndex());
    }
    left = null;
    update();
    if (data != null && !ours && offers && Fitness.problem(data, tab.classes().getSelectedIndex()).isEmpty()) {
      background.run("looking for an earlier session", () -> EarlierSession.find(data), found -> offer(data, found.orElse(null)));
    }
  }

  private void offer(Instances data, EarlierSession found) {
    if (data == instances) {
      left = found;
      update();
    }
  }

  private void goOn(EarlierSession session, Instances data) {
    if (data != instances || desk.phase() != Controls.Phase.IDLE) { // meanwhile something else was begun
      return;
    }
    try {
      editor.setValue(filter().withOptionsOf(session.header().options()));
      tab.classes().setSelectedIndex(instances.attribute(session.header().classLabel()).index());
      left = null;
      desk.start(Plan.goOn(copy(), instances, tab.classes().getSelectedIndex(), session.journal()));
    } catch (Exception e) { // as setOptions declares it
      desk.complain(CleaningDesk.sentence(e));
    }
  }

  private void openSession() {
    File journal = files.askForJournal();
    Instances data = instances;
    if (journal != null) {
      background.run("opening '" + journal + "'", () -> EarlierSession.open(journal, data), session -> goOn(session, data));
    }
  }

  private void handOver(Instances cleaned) throws Exception {
    PreprocessPanel target = preprocess();
    target.addUndoPoint();
    SwingUtilities.invokeAndWait(() -> {
      handedOver = cleaned;
      target.setInstances(cleaned);
    });
  }

  private PreprocessPanel preprocess() {
    if (explorer != null) {
      return explorer.getPreprocessPanel();
    } else if (getMainApplication() != null && getMainApplication().getPerspectiveManager().getMainPerspective() instanceof PreprocessPanel p) {
      return p;
    }
    throw new InvalidInputException("There is no Preprocess tab here; save the cleaned data instead");
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

  /** A window that is closed ends the session: nobody sees any more that it runs. */
  @Override
  public void addNotify() {
    super.addNotify();
    Window now = SwingUtilities.getWindowAncestor(this);
    if (now != null && now != window) {
      window = now;
      now.addWindowListener(new WindowAdapter() {
        @Override
        public void windowClosed(WindowEvent event) {
          if (desk.phase() == Controls.Phase.RUNNING) {
            desk.stop();
          }
        }
      });
    }
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
