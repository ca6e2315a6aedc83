package dev.vaglio.engine;

/** Gives no class at all, so that FEEL can call nothing in Java. */
final class NoClasses extends ClassLoader {
    NoClasses() {
        super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }
}
