package cincer.cleaning;

import cincer.Presentation;
import cincer.report.Summary;

/**
 * A cleaning pass for a reader, once it is over. Holds on to no data.
 *
 * @param summary      in numbers
 * @param text         the same, with every label that was changed and every doubt that is left
 * @param note         where the answers are kept, in a sentence; empty if they are not
 * @param remark       what a person should know of the pass, in a sentence; empty if there is nothing
 * @param presentation how rows are best shown
 */
public record Account(Summary summary, String text, String note, String remark, Presentation presentation) {}
