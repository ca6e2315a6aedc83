import { useEffect, useState } from 'react';

/** A value once it has stayed the same for `wait` ms; the first is there at once. */
export function useDebounced<T>(value: T, wait: number): T {
  const [kept, setKept] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setKept(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return kept;
}
