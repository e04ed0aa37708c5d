/** The fields of a new member, in the order of the paper form. */
import { Button, Checkbox, Select, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import { useCountries } from '../ui/countries.ts';
import { EmployerField } from './employer-field.tsx';
import { useIdentityRemark } from './identity-remark.ts';
import classes from './new-member.module.css';
import { EMPTY_ADDRESS, type MemberForm, type TypedAddress } from './new-member-form.ts';

type FieldsProps = {
  form: MemberForm;
  errors: Record<string, string>;
  onChange: (change: Partial<MemberForm>) => void;
};

/** The fields that are one text each. */
type TextName = {
  [Name in keyof MemberForm]: MemberForm[Name] extends string ? Name : never;
}[keyof MemberForm];

export function NewMemberFields({ form, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('members');
  const fresh = useTranslation('newMember').t;
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const identityRemark = useIdentityRemark()(form.nationalId);
  const text = (
    name: Exclude<TextName, 'language'>,
    more: { path?: string; label?: string; autoFocus?: boolean; required?: boolean; placeholder?: string } = {},
  ) => (
    <TextInput
      size="xs"
      autoComplete="off"
      label={more.label ?? t(`field.${name}`)}
      value={form[name]}
      error={errors[more.path ?? name]}
      autoFocus={more.autoFocus ?? false}
      required={more.required ?? false}
      placeholder={more.placeholder ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={classes.pair}>
        {text('givenName', { autoFocus: true, required: true })}
        {text('middleName')}
      </div>
      {text('familyName', { required: true })}
      <div className={classes.pair}>
        {text('birthDate', { placeholder: ui('dateHint') })}
        <div>
          {text('nationalId')}
          {identityRemark && (
            <Text size="xs" c="ember" role="status">
              {identityRemark}
            </Text>
          )}
        </div>
      </div>
      <div className={classes.pair}>
        {text('mobile')}
        {text('phone')}
      </div>
      <div className={classes.pair}>
        {text('email')}
        {text('workEmail')}
      </div>
      <GroupTitle>{t('field.homeAddress')}</GroupTitle>
      <AddressFields
        path="homeAddress"
        address={form.homeAddress}
        errors={errors}
        onChange={(homeAddress) => onChange({ homeAddress })}
      />
      <Checkbox
        size="xs"
        label={fresh('newProtected')}
        description={fresh('newProtectedText')}
        checked={form.addressProtected}
        onChange={(event) => onChange({ addressProtected: event.currentTarget.checked })}
      />
      {form.postalAddress ? (
        <>
          <GroupTitle>{t('field.postalAddress')}</GroupTitle>
          <AddressFields
            path="postalAddress"
            address={form.postalAddress}
            errors={errors}
            onChange={(postalAddress) => onChange({ postalAddress })}
          />
        </>
      ) : (
        <div>
          <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => onChange({ postalAddress: EMPTY_ADDRESS })}>
            {fresh('addPostalAddress')}
          </Button>
        </div>
      )}
      <GroupTitle>{t('group.work')}</GroupTitle>
      <div className={classes.pair}>
        <EmployerField
          employer={form.employer}
          error={errors['employments.0.employerName']}
          onChange={(employer) => onChange({ employer })}
        />
        {text('jobTitle', { path: 'employments.0.jobTitle' })}
      </div>
      <div className={classes.pair}>
        {text('joinedOn', {
          path: 'memberships.0.startDate',
          label: fresh('memberFrom'),
          placeholder: ui('dateHint'),
        })}
        {text('category', { path: 'memberships.0.category' })}
      </div>
      <div className={classes.pair}>
        <Select
          size="xs"
          label={t('field.language')}
          allowDeselect={false}
          value={form.language}
          data={LETTER_LANGUAGES.map((value) => ({ value, label: words(`language.${value}`) }))}
          onChange={(language) => onChange({ language: (language ?? 'nb') as MemberForm['language'] })}
        />
      </div>
    </>
  );
}

function GroupTitle({ children }: { children: string }) {
  return (
    <Title order={2} size={14} className={classes.group}>
      {children}
    </Title>
  );
}

type AddressFieldsProps = {
  path: 'homeAddress' | 'postalAddress';
  address: TypedAddress;
  errors: Record<string, string>;
  onChange: (address: TypedAddress) => void;
};

function AddressFields({ path, address, errors, onChange }: AddressFieldsProps) {
  const { t } = useTranslation('members');
  const countries = useCountries();
  const text = (name: 'street' | 'postalCode' | 'place') => (
    <TextInput
      size="xs"
      autoComplete="off"
      label={t(`field.${name}`)}
      value={address[name]}
      error={errors[`${path}.${name}`]}
      onChange={(event) => onChange({ ...address, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {text('street')}
      <div className={classes.place}>
        {text('postalCode')}
        {text('place')}
      </div>
      <div className={classes.pair}>
        <Select
          size="xs"
          label={t('field.country')}
          searchable
          allowDeselect={false}
          maxDropdownHeight={240}
          value={address.country}
          data={[...countries]}
          onChange={(country) => onChange({ ...address, country: country ?? 'NO' })}
        />
      </div>
    </>
  );
}
