type Listener = () => void;

/** Whether the service answers, as the last call found it, and whether anybody has been logged in on this page yet. */
class Connection {
  private away = false;
  private known = false;
  private listeners = new Set<Listener>();

  readonly isLost = (): boolean => this.away;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  answered(): void {
    this.set(false);
  }

  lost(): void {
    this.set(true);
  }

  /** Nobody is known yet: a 401 then leads to the login page instead of the dialog over the page. */
  firstVisit(): boolean {
    return !this.known;
  }

  somebodyIsKnown(known: boolean): void {
    this.known = known;
  }

  private set(away: boolean): void {
    if (away === this.away) return;
    this.away = away;
    this.listeners.forEach((listener) => listener());
  }
}

export const connection = new Connection();
