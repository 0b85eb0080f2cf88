/** The least a content script can do: one button in a closed shadow root. */
const host = document.createElement('span');
const button = document.createElement('button');
button.textContent = '+';
host.attachShadow({ mode: 'closed' }).append(button);
document.body.append(host);
