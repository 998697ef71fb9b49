/** What came of a session, for readers: summary, changed labels, pages, cleaned data. */
package cincer.report;
