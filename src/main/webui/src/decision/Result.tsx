import { Track, type Scale, type Tone } from './Track';

interface ResultProps {
  name: string;
  /** Why it is not what the bars come to. */
  note?: string;
  scale: Scale;
  from: number;
  to: number;
  tone: Tone;
  /** The figure as it is written. */
  value: string;
}

/** A row of a waterfall that is no contribution: what the bars begin with or come to. */
export function Result({ name, note, scale, from, to, tone, value }: ResultProps) {
  return (
    <tr className={`waterfall-result waterfall-result--${tone}`}>
      <th scope="row" className="waterfall-name">
        {name}
        {note && <div className="waterfall-because">{note}</div>}
      </th>
      <Track scale={scale} from={from} to={to} tone={tone} />
      <td className="waterfall-points">{value}</td>
    </tr>
  );
}
