package cincer.cleaning;

import cincer.Presentation;

/**
 * What is known of a cleaning pass when it begins, before anything is asked.
 *
 * @param presentation how its rows are best shown
 * @param note         where the answers are kept, in a sentence; empty if they are not
 * @param remark       from which rows nothing is learned, and why; what takes long or is not possible with so many, in a sentence; empty if there is none
 */
public record Begun(Presentation presentation, String note, String remark) {}
