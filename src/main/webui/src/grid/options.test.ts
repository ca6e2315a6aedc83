import { describe, expect, it } from 'vitest';
import { fitting, meantBy, withOption, type Option } from './options';

const options: Option[] = ['IT', 'DE', 'FR', 'Not IT'].map((text) => ({ feel: JSON.stringify(text), text }));

describe('the values that a column proposes', () => {
  it('are all there as long as nothing is typed', () => {
    expect(fitting(options, '', true)).toHaveLength(4);
  });

  it('fit the piece after the last comma, those that begin with it first', () => {
    expect(fitting(options, '"DE", it', true).map((option) => option.text)).toEqual(['IT', 'Not IT']);
    expect(fitting(options, '"DE", "F', true).map((option) => option.text)).toEqual(['FR']);
  });

  it('replace that piece alone', () => {
    expect(withOption('"DE, or", it', options[0]!, true)).toBe('"DE, or", "IT"');
    expect(withOption('it', options[0]!, false)).toBe('"IT"');
  });

  it('are meant by their beginning, and not where the text is written whole', () => {
    expect(meantBy(options, '"DE", f', true)).toBe(2);
    expect(meantBy(options, '"IT"', true)).toBe(-1);
    expect(meantBy(options, '> 5', true)).toBe(-1);
    expect(meantBy(options, '"DE", ', true)).toBe(-1);
  });

  it('are meant by all of them before the beginning of another', () => {
    const sizes: Option[] = ['Medium large', 'Medium'].map((text) => ({ feel: JSON.stringify(text), text }));
    expect(meantBy(sizes, 'medium', false)).toBe(1);
    expect(meantBy(sizes, 'med', false)).toBe(0);
  });
});
