package cincer.cleaning;

import cincer.Presentation;

/**
 * What is known of a cleaning pass when it begins, before anything is asked.
 *
 * @param presentation how its rows are best shown
 * @param note         where the answers are kept, in a sentence; empty if they are not
 */
public record Begun(Presentation presentation, String note) {}
