/** Several people's journals of the same data: how far they agree, and the labels of most. */
package cincer.agreement;
