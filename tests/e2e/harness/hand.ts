/** So long, in milliseconds, a hand takes to what has just appeared: before, the card takes no press. */
const HAND = 350;

/** For the page to run: resolves after the time a hand takes, counted from the next picture on. */
export const HAND_ARRIVES = `new Promise((ready) => {
  let begin;
  const look = (now) => {
    begin ??= now;
    if (now - begin > ${HAND}) ready();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;
