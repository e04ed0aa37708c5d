/** Style sheets as modules. */
declare module '*.css';
