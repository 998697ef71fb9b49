/** What remains of a cleaning session: who was asked what, what was answered, and which labels changed. */
package cincer.session;
