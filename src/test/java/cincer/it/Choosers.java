package cincer.it;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.beans.PropertyEditorManager;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.WekaPackageManager;
import weka.gui.GenericPropertiesCreator;

/** Prints what Weka's GenericObjectEditor offers for a class: one line per property, with the classes to choose from. */
public final class Choosers {

  private Choosers() {}

  /** @param args class names */
  public static void main(String[] args) throws Exception {
    WekaPackageManager.loadPackages(false);
    for (String name : args) {
      Object scheme = WekaPackageClassLoaderManager.objectForName(name);
      for (PropertyDescriptor p : Introspector.getBeanInfo(scheme.getClass()).getPropertyDescriptors()) {
        if (p.getReadMethod() != null && p.getWriteMethod() != null) {
          boolean editable = p.getPropertyType().isEnum() || PropertyEditorManager.findEditor(p.getPropertyType()) != null;
          System.out.println(name + " " + p.getName() + (editable ? " editable " : " missing ")
              + GenericPropertiesCreator.getGlobalOutputProperties().getProperty(p.getPropertyType().getName(), ""));
        }
      }
    }
    System.exit(0);
  }
}
