/** The style sheets of the popup and the side panel, in the order in which they build on each other. */
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Skeleton.css';
import '@/components/client/styles/all';
import '@/components/pages/pages.css';
import '@/components/sites/sites.css';
import '@/components/keys/keys.css';
import '@/components/today/today-short.css';
import '@/components/reminders/reminder-notice.css';
