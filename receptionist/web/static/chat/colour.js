// The owner's accent, and black or white on it, whichever reads better (WCAG relative luminance).

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

function luminance(hex) {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join("") : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Paints `host` with the accent; what is not a hex colour is passed over. */
export function paint(host, accent) {
  if (!accent || !HEX.test(accent)) return;
  host.style.setProperty("--accent", accent);
  // Above this luminance black on the colour has more contrast than white.
  host.style.setProperty("--on-accent", luminance(accent) > 0.179 ? "#000" : "#fff");
}
