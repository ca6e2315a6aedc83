export type Tone = 'plus' | 'minus' | 'limit' | 'sum' | 'total';

/** The smallest and the largest value of the picture. */
export interface Scale {
  least: number;
  most: number;
}

const share = ({ least, most }: Scale, value: number) => `${((value - least) / (most - least)) * 100}%`;

/** One bar in the width of the picture, with a line where the scale has 0 and 100. The figures stand beside it. */
export function Track({ scale, from, to, tone }: { scale: Scale; from: number; to: number; tone: Tone }) {
  const size = `${(Math.abs(to - from) / (scale.most - scale.least)) * 100}%`;
  return (
    <td aria-hidden="true">
      <div className="waterfall-scale">
        <span className="waterfall-line" style={{ insetInlineStart: share(scale, 0) }} />
        <span className="waterfall-line" style={{ insetInlineStart: share(scale, 100) }} />
        {from !== to && <span className={`waterfall-bar waterfall-bar--${tone}`} style={{ insetInlineStart: share(scale, Math.min(from, to)), inlineSize: size }} />}
      </div>
    </td>
  );
}

/** Where 0 and 100 are, above the bars. */
export function Marks({ scale }: { scale: Scale }) {
  return (
    <td aria-hidden="true">
      <div className="waterfall-scale waterfall-scale--marks">
        <span style={{ insetInlineStart: share(scale, 0) }}>0</span>
        <span style={{ insetInlineStart: share(scale, 100) }}>100</span>
      </div>
    </td>
  );
}
