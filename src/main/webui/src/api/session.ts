type Listener = () => void;

/**
 * Whether the login has run out under the pages. A call that is answered with 401 waits here until somebody logged in
 * again, and is then sent once more, so that no edit is lost.
 */
class Session {
  private waiting: (() => void)[] = [];
  private listeners = new Set<Listener>();

  readonly expired = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves when the login is there again. */
  renewed(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tell();
    });
  }

  /** Lets go on what waited. */
  begin(): void {
    const waited = this.waiting;
    this.waiting = [];
    waited.forEach((resume) => resume());
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

export const session = new Session();
