"use client";

import * as Dialog from "@radix-ui/react-dialog";
import { useRef } from "react";

export type TimeOutWarningProps = { /** "2 minutes". */ left: string; onStay: () => void };

/**
 * "Stay signed in?": Escape and the button both stay. The veil is our own element, because Radix's brings a style element that the content
 * security policy would refuse; it begins below the patient banner, which is never covered (ISB 1505 PAB-0013).
 */
export function TimeOutWarning({ left, onStay }: TimeOutWarningProps) {
  const before = useRef<Element | null>(null);
  const goBack = (event: Event) => {
    event.preventDefault();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) onStay(); }}>
      <Dialog.Portal>
        <div className="dialog-veil" />
        <Dialog.Content
          className="dialog" onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={() => { before.current = document.activeElement; }} onCloseAutoFocus={goBack}
        >
          <Dialog.Title className="dialog__title">You are about to be signed out</Dialog.Title>
          <Dialog.Description asChild>
            <div>
              <p aria-live="polite">Nobody has used this page for a while. You will be signed out in <b>{left}</b>.</p>
              <p>What you typed on this page is kept for you, and shown again when you have signed in.</p>
            </div>
          </Dialog.Description>
          <button type="button" className="nhsuk-button" onClick={onStay}>Stay signed in</button>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
