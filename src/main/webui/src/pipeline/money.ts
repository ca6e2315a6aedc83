import { useFormats } from '~/shared/format';

/** Amounts in the rule set's currency; as bare numbers where the rules name none. */
export function useAmount(currency: string | null): (amount: number) => string {
  const formats = useFormats();
  return (amount) => (currency ? formats.money(amount, currency) : formats.number(amount));
}

/** A share between 0 and 1, so that the smallest is not written as none. */
export function useShare(): (share: number) => string {
  const formats = useFormats();
  return (share) => (share > 0 && share < 0.01 ? `< ${formats.percent(0.01)}` : formats.percent(share));
}
