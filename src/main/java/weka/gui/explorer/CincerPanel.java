package weka.gui.explorer;

import cincer.annotator.Screen;
import cincer.data.ClassCodes;
import cincer.data.ClassTwins;
import cincer.data.GivenAttributes;
import cincer.data.OneColumn;
import cincer.gui.Advice;
import cincer.gui.Background;
import cincer.gui.CleaningDesk;
import cincer.gui.CleaningResult;
import cincer.gui.CleaningTab;
import cincer.gui.Controls;
import cincer.gui.CurrentAdvice;
import cincer.gui.DataCheck;
import cincer.gui.DataReceiver;
import cincer.gui.Findings;
import cincer.gui.FolderChooser;
import cincer.gui.KeptSessionActions;
import cincer.gui.LoadedFiles;
import cincer.gui.Measuring;
import cincer.gui.ResultActions;
import cincer.gui.ResultFiles;
import cincer.gui.ResultMenu;
import cincer.learner.Bootstrap;
import cincer.options.Checked;
import java.awt.BorderLayout;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.util.stream.Stream;
import javax.swing.DefaultComboBoxModel;
import javax.swing.SwingUtilities;
import org.apiguardian.api.API;
import weka.core.Attribute;
import weka.core.Defaults;
import weka.core.Environment;
import weka.core.Instances;
import weka.core.Settings;
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
@API(status = API.Status.INTERNAL)
public class CincerPanel extends AbstractPerspective implements ExplorerPanel, LogHandler {

  private static final long serialVersionUID = 1L;
  static final String TITLE = "Clean labels";
  static final String TIP = "Clean the labels of the data together with a person";

  static {
    GenericObjectEditor.registerEditors();
  }

  private final transient CincerPanelFilter filter = new CincerPanelFilter();
  private final transient CincerPanelData preprocess = new CincerPanelData(this::getMainApplication);
  private final CleaningTab tab;
  private final transient CleaningDesk desk;
  private final transient ResultFiles files = new ResultFiles(this);
  private final transient LoadedFiles loaded = new LoadedFiles();
  private final transient Background background;
  private final transient ResultActions actions;
  private final transient CincerPanelSessions sessions;
  private final transient KeptSessionActions kept;
  private final transient DataReceiver receiver;
  private final transient Measuring measuring = new Measuring(this::update);
  private final transient CurrentAdvice advice;
  private Instances instances;
  private transient Window window;
  private boolean settingsApplied;
  private boolean receiving;

  /** An empty tab. */
  public CincerPanel() {
    tab = new CleaningTab(filter.editor(), answer -> desk().amend(answer), tau -> sessions().attempt(() -> filter.setTau(tau)));
    desk = new CleaningDesk(tab, Screen.find(), new SysErrLog(), this::changed);
    m_log = new SysErrLog();
    background = new Background((doing, sentence) -> {
      m_log.logMessage("Problem " + doing + ": " + sentence);
      desk().complain(sentence);
    });
    receiver = new DataReceiver(background, this::update);
    advice = new CurrentAdvice(desk, receiver, measuring, this::take);
    actions = new ResultActions(files, background, () -> m_log, preprocess::handOver, loaded, result -> measuring.text(result.came().data()));
    tab.session().whenSaved(actions);
    sessions = new CincerPanelSessions(tab, desk, filter, background, receiver, () -> instances);
    kept = new KeptSessionActions(this, files, background, receiver, () -> m_log, sessions::open);
    setLayout(new BorderLayout());
    add(tab);
    filter.editor().addPropertyChangeListener(event -> {
      tab.session().setTau(filter.get().getTau());
      update();
    });
    tab.session().setTau(filter.get().getTau());
    tab.classes().addActionListener(event -> {
      if (!receiving) {
        receiver.choose(classIndex());
        update();
      }
    });
    tab.start().addActionListener(event -> sessions.start());
    tab.pause().addActionListener(event -> sessions.pauseOrGoOn());
    tab.stop().addActionListener(event -> desk.stop());
    tab.way().whenChosen(order -> sessions.attempt(() -> filter.setOrder(order)));
    tab.use().addActionListener(event -> actions.use(desk.result()));
    tab.save().addActionListener(event -> actions.save(desk.result()));
    tab.report().addActionListener(event -> actions.report(desk.result()));
    tab.open().addActionListener(event -> kept.list());
    tab.history().getList().addMouseListener(new ResultMenu(tab, actions, kept::list));
    update();
  }

  /** Something else can be done than before. */
  private void changed() {
    update();
    measure();
    if (desk.phase() == Controls.Activity.IDLE || desk.phase() == Controls.Activity.PAUSED) {
      receiver.lookAgain();
    }
  }

  private CleaningDesk desk() {
    return desk;
  }

  private CincerPanelSessions sessions() {
    return sessions;
  }

  private int classIndex() {
    return tab.classes().getSelectedIndex();
  }

  private void update() {
    String problem = Stream.of(DataCheck.problem(instances, classIndex()), Checked.problem(filter.get()), DataCheck.problem(filter.get().getAnnotator()))
        .filter(sentence -> !sentence.isEmpty()).findFirst().orElse("");
    tab.show(desk.controls(problem));
    tab.way().show(filter.get().getOrder());
    tab.name(Findings.labels(instances, classIndex()));
    tab.session().tellHowToBegin(receiver.howToBegin(filter.get().getOrder() == Bootstrap.Order.SUSPICIOUS, problem.isEmpty()));
    if (desk.phase() == Controls.Activity.RUNNING || desk.phase() == Controls.Activity.ENDING) {
      measuring.stop();
    }
    tab.session().measured(desk.isOver() ? measuring.text(desk.result().came().data()) : "");
    advice.show(tab.notice(), problem, sessions.hasAnswers());
  }

  /** Measures what the labels are good for, once a session is over and has changed some. */
  private void measure() {
    if (desk.isOver() && desk.result().model().snapshot().corrections() > 0) {
      CleaningResult over = desk.result();
      measuring.begin(over.pass().model(), over.data(), over.came().data(), over.pass().policy().seed());
    }
  }

  private void take(Advice.Offer offer) {
    switch (offer) {
      case LIKELY_CLASS -> tab.classes().setSelectedIndex(receiver.findings().guess().suggestion().index());
      case NUMBERS_AS_LABELS -> replace("making labels", ClassCodes::labels, "make the attribute nominal before the data is opened");
      case ONE_CLASS -> replace("making classes one", ClassTwins::merged, "give its classes one name before the data is opened");
      case READ_COLUMNS -> {
        File file = loaded.of(instances);
        replace("reading the file", (data, index) -> OneColumn.read(file, data), "open the file with DelimitedTextLoader");
      }
      case APART -> receiver.keepClasses();
      case SAME_CLASS -> receiver.keepClass();
      case USUAL_OPTIONS -> {
        sessions.attempt(filter::reset);
        receiver.keepOptions();
      }
      case SAME_OPTIONS -> receiver.keepOptions();
      case GO_ON -> receiver.findings().unfinished().ifPresent(session -> sessions.open(session.file(), KeptSessionActions.Purpose.GO_ON));
      case OPEN -> receiver.findings().finished().ifPresent(session -> sessions.open(session.file(), KeptSessionActions.Purpose.LOOK));
      case BEGIN_ANEW -> sessions.begin();
      case SESSIONS -> kept.list();
      case REVIEW_FURTHER -> sessions.goOn(filter::setNoBudget);
      case AS_REVIEW -> sessions.goOn(filter::setReview);
      case RESULT -> tab.session().seeResult();
      case GO_THROUGH_OPEN -> sessions.attempt(desk::goThroughOpen);
      case STOP_MEASURING -> {
        measuring.stop();
        update();
      }
    }
  }

  /** What other data is made of this, whose class has this index. */
  @FunctionalInterface
  private interface Remade {
    Instances of(Instances data, int index) throws Exception;
  }

  private void replace(String doing, Remade remade, String wayOut) {
    Instances data = instances;
    int index = classIndex();
    background.run(doing, () -> preprocess.replace(data, () -> remade.of(data, index), wayOut), made -> {});
  }

  @Override
  public void setInstances(Instances data) {
    boolean ours = preprocess.isOurs(data);
    if (!ours) {
      desk.leave();
      measuring.stop();
    }
    instances = data;
    loaded.look(preprocess.tab(), data);
    receiving = true; // what is chosen meanwhile, nobody has chosen
    DefaultComboBoxModel<String> names = new DefaultComboBoxModel<>();
    for (int a = 0; data != null && a < data.numAttributes(); a++) {
      names.addElement("(" + Attribute.typeToStringShort(data.attribute(a)) + ") " + data.attribute(a).name());
    }
    tab.classes().setModel(names);
    if (data != null && data.numAttributes() > 0) {
      tab.classes().setSelectedIndex(data.classIndex() < 0 ? data.numAttributes() - 1 : data.classIndex());
    }
    receiving = false;
    if (data != null && GivenAttributes.areIn(data)) {
      filter.setReview(); // others have said which labels are doubtful
    }
    receiver.receive(data, classIndex(), ours, filter.changes(), data == null ? null : loaded.of(data));
    update();
  }

  @Override
  public void setExplorer(Explorer parent) {
    preprocess.setExplorer(parent);
    FolderChooser.into(preprocess.tab());
  }

  @Override
  public Explorer getExplorer() {
    return preprocess.explorer();
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
          if (desk.phase() == Controls.Activity.RUNNING) {
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
    FolderChooser.into(preprocess.tab());
    if (getMainApplication() != null) {
      Settings settings = getMainApplication().getApplicationSettings();
      sessions.offer(settings.getSetting(getPerspectiveID(), CincerPanelDefaults.OFFER_KEY, CincerPanelDefaults.OFFER, Environment.getSystemWide()));
      if (!settingsApplied) {
        settingsApplied = true;
        double tau = settings.getSetting(getPerspectiveID(), CincerPanelDefaults.TAU_KEY, CincerPanelDefaults.TAU, Environment.getSystemWide());
        sessions.attempt(() -> filter.setUsualTau(tau));
      }
    }
  }

  @Override
  public void terminate() {
    desk.stop();
    super.terminate();
  }
}
