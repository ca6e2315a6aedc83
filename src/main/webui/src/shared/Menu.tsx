import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Choice {
  key: string;
  text: ReactNode;
  /** A line below the text. */
  more?: ReactNode;
  chosen?: boolean;
  disabled?: boolean;
  danger?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  /** What is read out and, without `shown`, seen. */
  label: string;
  /** What the button shows in the place of its label. */
  shown?: ReactNode;
  icon?: ReactNode;
  variant?: 'default' | 'plain' | 'plainText' | 'primary' | 'secondary';
  choices: Choice[];
}

/** A button that opens a list of things to do or choose. */
export function Menu({ label, shown, icon, variant = 'plainText', choices }: MenuProps) {
  const { t } = useTranslation('shared');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => {
        setOpen(false);
        button.current?.focus();
      }}
      popperProps={{ position: 'end', preventOverflow: true }}
      toggle={{
        toggleRef: button,
        toggleNode: (
          <MenuToggle ref={button} variant={variant} icon={variant === 'plain' ? undefined : icon} isExpanded={open} aria-label={label} onClick={() => setOpen(!open)}>
            {variant === 'plain' ? icon : (shown ?? label)}
          </MenuToggle>
        ),
      }}
    >
      <DropdownList aria-label={label}>
        {choices.map((choice) => (
          <DropdownItem
            key={choice.key}
            onClick={choice.onChoose}
            isSelected={choice.chosen}
            isDisabled={choice.disabled}
            isDanger={choice.danger}
            description={choice.more}
          >
            {choice.text}
            {choice.chosen && <span className="pf-v6-screen-reader"> ({t('chosen')})</span>}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
