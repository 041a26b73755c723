/**
 * What chat platforms impose on groups. All figures are secondary (help pages and articles, which platforms change without notice).
 *
 * WeChat further asks those who are invited to accept once a group exceeds 40, and everybody to verify their name above 100. The
 * model has no use for either: whoever is invited decides in any case, and nobody knows who is verified.
 */
export interface Platform {
  /** Most members of a group. */
  readonly cap: number;
  /** Members from which on nobody comes in by a link or a QR code: members must invite them. */
  readonly linkLimit: number;
}

export const PLATFORMS = {
  /** QR joining stopped at 100 in 2014, at 200 in later sources. */
  wechat: { cap: 500, linkLimit: 200 },
  /** 1,024 since 2022, after 512 and 256; links work until the group is full. */
  whatsapp: { cap: 1024, linkLimit: 1024 },
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof PLATFORMS;
