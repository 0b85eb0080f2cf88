import { useRef, useState } from 'react';
import { m } from '@/locales/compiled/messages';
import { Portrait } from './Person';
import { ME } from './world/people';
import base from './cards.module.css';
import css from './post.module.css';

/** A plain field, as comment boxes often are; Enter posts, Shift+Enter starts a line. */
export function CommentBox({ onPost }: { readonly onPost: (text: string) => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(true);

  function post() {
    const text = box.current?.value.trim() ?? '';
    if (!box.current || text === '') return;
    onPost(text);
    box.current.value = '';
    setEmpty(true);
  }

  return (
    <div className={css.commentBox}>
      <Portrait size={30} slug={ME} />
      <textarea
        aria-label={m.practice_comment_write()}
        className={css.field}
        dir="auto"
        onChange={(event) => setEmpty(event.currentTarget.value.trim() === '')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          post();
        }}
        placeholder={m.practice_comment_write()}
        ref={box}
        rows={1}
      />
      {!empty && (
        <button className={base.button} onClick={post} type="button">
          {m.practice_comment_send()}
        </button>
      )}
    </div>
  );
}
