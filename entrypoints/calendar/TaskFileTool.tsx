import { CalendarFileButton } from '@/components/tasks/CalendarFileButton';
import type { TaskTool } from '@/components/tasks/task-acts';

/** Saves the task of a line as a calendar file; what makes the file is loaded with the first press. */
export const TaskFileTool: TaskTool = ({ task }) => (
  <CalendarFileButton
    task={task}
    save={async () => {
      const { saveTask } = await import('./save-calendar');
      return saveTask(task.id);
    }}
  />
);
