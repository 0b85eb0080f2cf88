/** The same button, by React. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const host = document.createElement('span');
const place = document.createElement('div');
host.attachShadow({ mode: 'closed' }).append(place);
document.body.append(host);
createRoot(place).render(createElement('button', null, '+'));
