package cincer.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.OptionMetadata;

/** An architecture that does nothing with its option does not pass the {@link ArchitectureContract}, which says so. */
class WrongArchitecturesTest {

  /** Always 16 units. */
  public static class DeafArchitecture extends Architecture {
    private static final long serialVersionUID = 1L;
    private int width = 16;

    @Override
    public String globalInfo() {
      return "Is wrong.";
    }

    public int getWidth() {
      return width;
    }

    @OptionMetadata(displayName = "width", commandLineParamName = "width", commandLineParamSynopsis = "-width <units>",
        description = "Units (default 16).", displayOrder = 1)
    public void setWidth(int width) {
      this.width = width;
    }

    @Override
    protected List<Layer> layers() {
      return List.of(new Layer.Dense(16));
    }
  }

  @Test
  void theContractRefusesAnOptionThatChangesNothing() {
    ArchitectureContract contract = new ArchitectureContract() {
      @Override
      protected String architecture() {
        return DeafArchitecture.class.getName() + " -width 8";
      }
    };
    assertThatThrownBy(contract::optionsAreHeardAndSurviveTheCommandLineAndAFile).isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("DeafArchitecture -width 8", "its options change nothing");
  }
}
