import { useState } from 'react';
import { m } from '@/locales/compiled/messages';
import { CommentBox } from './CommentBox';
import { NameLink, PortraitLink } from './Person';
import { Picture } from './Picture';
import { TextWithMention } from './TextWithMention';
import { address } from './route';
import { groupOf } from './world/groups';
import { ME } from './world/people';
import type { PracticePost } from './world/posts';
import base from './cards.module.css';
import css from './post.module.css';

/** A post with who shared it, its comments and a box to write one. What is written stays until the page is left. */
export function Post({ post }: { readonly post: PracticePost }) {
  const [own, setOwn] = useState<readonly string[]>([]);
  const group = post.group === undefined ? undefined : groupOf(post.group);
  return (
    <article className={base.card} data-testid="post">
      {post.sharedBy !== undefined && (
        <div className={css.shared} data-testid="post-head">
          <PortraitLink size={22} slug={post.sharedBy} />
          <span>
            <NameLink slug={post.sharedBy} /> {m.practice_reposts()}
          </span>
        </div>
      )}
      <div className={css.postHead} data-testid="post-head">
        <PortraitLink size={44} slug={post.by} />
        <div>
          <div className={base.nameLine}>
            <NameLink slug={post.by} />
          </div>
          <div className={`${base.muted} ${css.about}`}>
            <bdi>{m.practice_hours({ count: post.hours })}</bdi>
            {group && (
              <>
                {' · '}
                {m.practice_in_group()} <a href={address.group(group.slug)}>{group.name()}</a>
              </>
            )}
          </div>
        </div>
      </div>
      <div className={css.postText} data-testid="post-text" dir="auto">
        <TextWithMention mention={post.mention} text={post.text} />
      </div>
      {post.picture && <Picture name={post.picture} />}
      <div className={css.comments}>
        {(post.comments.length > 0 || own.length > 0) && (
          <ul className={base.plainList}>
            {post.comments.map((comment) => (
              <li className={css.comment} data-testid="comment" key={comment.by}>
                <PortraitLink size={30} slug={comment.by} />
                <div className={css.bubble}>
                  <div className={base.nameLine}>
                    <NameLink slug={comment.by} />
                  </div>
                  <div data-testid="comment-text" dir="auto">
                    <TextWithMention mention={comment.mention} text={comment.text} />
                  </div>
                </div>
              </li>
            ))}
            {own.map((text, index) => (
              // Comments are only ever added at the end, so that their place names them.
              // oxlint-disable-next-line react/no-array-index-key
              <li className={css.comment} data-testid="comment" key={index}>
                <PortraitLink size={30} slug={ME} />
                <div className={css.bubble}>
                  <NameLink slug={ME} />
                  <div className={base.written} data-testid="comment-text" dir="auto">
                    {text}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        )}
        <CommentBox onPost={(text) => setOwn((before) => [...before, text])} />
      </div>
    </article>
  );
}
