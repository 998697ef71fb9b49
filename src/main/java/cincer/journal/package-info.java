/** The file of a session: every question and answer is on disk before the next one is put. */
package cincer.journal;
