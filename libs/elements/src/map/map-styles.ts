// How the map looks.
import { css } from '../core/styles.js';

/** The styles of the map beside those that every element has. */
export const MAP_STYLES: string = css`
  figure {
    margin: 0 0 1rem;
  }
  svg {
    display: block;
    inline-size: 100%;
    aspect-ratio: 1800 / 820;
    /* The world is not mirrored for those who read from the right. */
    direction: ltr;
  }
  path {
    fill: var(--kurultai-land, #d6d6d6);
    stroke: var(--kurultai-sea, #fff);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  [part~='country'] {
    fill: var(--kurultai-country, #1257a8);
    cursor: pointer;
  }
  [part~='country']:hover,
  [part~='chosen'] {
    fill: var(--kurultai-country-chosen, #0a2f5c);
  }
  [part~='country']:focus-visible {
    outline: none;
    stroke: var(--kurultai-focus, currentColor);
    stroke-width: 3;
  }
  .point {
    stroke: var(--kurultai-country, #1257a8);
    stroke-width: 10;
    stroke-linecap: round;
  }
  .point:focus-visible {
    stroke-width: 16;
  }
  /* Small countries are hard to hit: what is near counts, unless another country is there. */
  .near {
    fill: none;
    stroke: transparent;
    stroke-width: 44;
    stroke-linejoin: round;
    stroke-linecap: round;
    pointer-events: stroke;
    cursor: pointer;
  }
  figcaption {
    font-size: 0.85em;
  }
  @media (forced-colors: active) {
    path {
      fill: Canvas;
      stroke: CanvasText;
    }
    [part~='country'] {
      fill: LinkText;
    }
    [part~='chosen'] {
      fill: Highlight;
    }
    .near {
      stroke: transparent;
    }
  }
`;
