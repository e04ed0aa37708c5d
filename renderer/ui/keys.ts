/** The key that commands are given with on this machine, as it is written on the keyboard. */
export const COMMAND_KEY = /mac/iu.test(navigator.platform) ? '⌘' : 'Ctrl';
