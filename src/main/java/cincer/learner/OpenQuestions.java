package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which questions are left to be asked once more in the end. A function of what was answered there, so that a journal knows it. */
final class OpenQuestions {

  private final Set<Integer> passed = new HashSet<>(); // questions that were skipped once more, or where nobody could tell once more
  private int undone; // question that was undone last, 0 if none

  /** Something was said at this question when it was asked once more. */
  void heard(int question, Answer answer) {
    if (passed.contains(question)) {
      passed.clear(); // they are gone through anew
    }
    if (answer instanceof Answer.Said) {
      undone = 0;
      if (answer instanceof Answer.Skip || answer instanceof Answer.Other other && other.finding() == Answer.Finding.UNSURE) {
        passed.add(question);
      }
    } else if (answer instanceof Answer.Undo undo) {
      undone = undo.question();
      passed.remove(undone);
    }
  }

  /** The question that was undone last, if any was, then those that are open and were not passed. */
  List<Answered> left(Answers answers) {
    return Stream.concat(answers.find(undone).filter(Answered::isOpen).stream(),
        answers.open().stream().filter(a -> a.query().number() != undone && !passed.contains(a.query().number()))).toList();
  }

  /** Those where somebody could not tell, and that were not passed. */
  List<Answered> unsure(Answers answers) {
    return answers.unsure().stream().filter(a -> !passed.contains(a.query().number())).toList();
  }

  /** Those that were passed are to be gone through anew. */
  void anew() {
    passed.clear();
  }
}
