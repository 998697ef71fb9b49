package cincer.report;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * An image file, and where it belongs by the label that stands.
 *
 * @param row     0-based
 * @param file    from the folder of the data on
 * @param from    the folder that it lies in, from there on; empty for that itself
 * @param to      the folder that it belongs in; null for none: it is left out, or none of the classes fits
 * @param name    of the file there: another than its own where a file of that name is there already
 * @param there   the file itself, links followed
 * @param listed  whether its label has changed, or its folder has the name of another class
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record ImageMove(int row, String file, String from, String to, String name, Path there, boolean listed) {}
