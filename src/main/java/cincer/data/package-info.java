/** Weka instances turned into numbers: which attributes the network sees, their scaling, and the layout of images. */
package cincer.data;
