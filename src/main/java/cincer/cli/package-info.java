/** What our faces do when they are run from a command line: load every input first, and say what is wrong in one sentence. */
package cincer.cli;
