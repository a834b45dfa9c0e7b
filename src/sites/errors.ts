/** Codes of the site registry. */
export type SitesErrorCode = 'SITES_FILE_UNREADABLE' | 'SITES_FILE_INVALID';
