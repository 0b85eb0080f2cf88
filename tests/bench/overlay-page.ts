/** The feed that the benchmarks run on: LinkedIn's markup of posts with two names each, beside other links. */

/** Names in one post: its author, and who wrote the comment. */
export const NAMES_PER_POST = 2;

/**
 * A page with some posts. `loadFeed(posts, batch)` adds more, a batch for each frame, with the small changes elsewhere
 * that a living page makes; it resolves when the last one is in. `longTasks` collects tasks over 50 ms.
 */
export function feedPage(posts: number): string {
  return `<!doctype html>
<html lang="en">
<title>Feed</title>
<style>
  body { margin: 0; font: 14px/20px system-ui; }
  .feed-shared-update-v2 { block-size: 160px; overflow: hidden; contain: content; }
</style>
<nav><a href="https://www.linkedin.com/feed/">Home</a> <span id="count">0</span></nav>
<main id="feed"></main>
<template id="post"><div class="feed-shared-update-v2">
  <div class="update-components-actor"><p class="n"><a></a></p></div>
  <p>Text with a <a href="https://www.linkedin.com/feed/hashtag/?keywords=x">tag</a> and a <a>link</a>.</p>
  <article class="comments-comment-item" data-id="urn:li:comment:(activity:1,1)"><p class="n"><a></a></p><p>Well said.</p></article>
  <a>2 d</a>
</div></template>
<script>
  let made = 0;
  const template = document.getElementById('post').content;
  function makePost() {
    const id = made++;
    const post = document.importNode(template, true).firstElementChild;
    post.setAttribute('data-urn', 'urn:li:activity:' + (7000000000000000000n + BigInt(id)));
    const [author, tag, link, reader, time] = post.querySelectorAll('a');
    author.href = 'https://www.linkedin.com/in/author-' + id + '/';
    author.textContent = 'Author ' + name(id);
    link.href = 'https://news.example/' + id;
    reader.href = 'https://www.linkedin.com/in/reader-' + id + '/';
    reader.textContent = 'Reader ' + name(id + 7);
    time.href = 'https://www.linkedin.com/feed/update/urn:li:activity:' + id + '/';
    return post;
  }
  function name(id) {
    return ['Lee', 'Novak', 'Weiss', 'Costa'][id % 4] + ' ' + id.toString(36).replace(/\\d/g, (d) => 'abcdefghij'[d]);
  }
  function addPosts(count) {
    const all = document.createDocumentFragment();
    for (let i = 0; i < count; i += 1) all.append(makePost());
    document.getElementById('feed').append(all);
  }
  window.loadFeed = (posts, batch) => new Promise((done) => {
    const goal = made + posts;
    const step = () => {
      addPosts(Math.min(batch, goal - made));
      document.getElementById('count').textContent = String(made);
      document.body.dataset.tick = String(made);
      if (made < goal) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  });
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) if (task.startTime > 500) window.longTasks.push(task.duration);
  }).observe({ entryTypes: ['longtask'] });
  addPosts(${posts});
</script>
</html>`;
}
