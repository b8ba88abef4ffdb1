/** The handle of a sheet: pressed or drawn upward it makes the sheet taller, drawn downward lower and then away. */
import { useRef } from 'preact/hooks';
import { t } from '../../words/messages.ts';

/** CSS pixels that a finger moves before it is a drag. */
const DRAG = 24;

interface GrabProps {
  readonly tall: boolean;
  readonly onTall: (tall: boolean) => void;
  readonly onClose: () => void;
}

export function Grab({ tall, onTall, onClose }: GrabProps) {
  const from = useRef<number | null>(null);
  /** A drag ends in a click of its own, which is not meant. */
  const dragged = useRef(false);
  const onPointerUp = (event: PointerEvent) => {
    const moved = from.current === null ? 0 : event.clientY - from.current;
    from.current = null;
    dragged.current = Math.abs(moved) >= DRAG;
    if (!dragged.current) return;
    if (moved < 0) onTall(true);
    else if (tall) onTall(false);
    else onClose();
  };
  return (
    <button
      type="button"
      class="grab"
      aria-label={tall ? t('card.lower') : t('card.taller')}
      onPointerDown={(event) => {
        from.current = event.clientY;
        // Without a pointer to hold, as with a key, there is nothing to follow.
        if (event.isPrimary) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        from.current = null;
      }}
      onClick={() => {
        if (!dragged.current) onTall(!tall);
        dragged.current = false;
      }}
    />
  );
}
