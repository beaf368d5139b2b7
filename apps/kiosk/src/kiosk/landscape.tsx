import type { CSSProperties, ReactElement } from 'react';
import styles from './landscape.module.css';
import type { Sky } from './sky.ts';

type Place = CSSProperties & { '--way': number; '--height': number };

/** Sun or moon over a still horizon. Decoration: the clock says the time. */
export function Landscape(props: { sky: Sky }): ReactElement {
  const { name, way, height } = props.sky;
  const place: Place = { '--way': way, '--height': height };
  return (
    <div className={`${styles.sky} ${styles[name]}`} style={place} aria-hidden="true">
      {name === 'night' ? (
        <svg className={styles.moon} viewBox="0 0 92 92" aria-hidden="true">
          <path d="M42 0A46 46 0 1 0 91 57A43 43 0 0 1 42 0Z" />
        </svg>
      ) : (
        <i className={styles.sun} />
      )}
      <svg className={styles.land} viewBox="0 500 1280 300" preserveAspectRatio="none" aria-hidden="true">
        <path
          className={styles.far}
          d="M0 690 C90 660 150 610 230 566 C270 545 300 560 330 540 C372 512 392 500 424 524 C470 560 520 572 580 610 C650 650 740 668 860 676 C980 684 1100 660 1280 640 L1280 800 0 800Z"
        />
        <path
          className={styles.middle}
          d="M0 742 C160 716 300 700 460 712 C640 726 760 704 920 690 C1060 678 1170 696 1280 706 L1280 800 0 800Z"
        />
        <path className={styles.near} d="M0 764 C220 748 420 756 640 760 C860 764 1080 748 1280 752 L1280 800 0 800Z" />
      </svg>
    </div>
  );
}
