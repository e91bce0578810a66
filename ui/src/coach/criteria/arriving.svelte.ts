/** Whether the names are to arrive one after another: once, right after the yes. */
export const arriving = $state({ now: false });
