package cincer;

import org.apiguardian.api.API;

/**
 * What one of the numbers that a network sees comes from.
 *
 * @param attribute name of the attribute
 * @param value     the value of the attribute, or the word or pair of words in its text, that the number speaks of; empty if it
 *                  is the attribute's own number, or one of many that only together mean something
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Feature(String attribute, String value) {}
