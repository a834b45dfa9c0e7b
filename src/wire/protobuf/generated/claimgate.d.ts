import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace claimgate. */
export namespace claimgate {

    /** Namespace v1. */
    namespace v1 {

        /** Sex enum. */
        enum Sex {

            /** SEX_UNSPECIFIED value */
            SEX_UNSPECIFIED = 0,

            /** SEX_MALE value */
            SEX_MALE = 1,

            /** SEX_FEMALE value */
            SEX_FEMALE = 2
        }

        /** Scheme enum. */
        enum Scheme {

            /** SCHEME_UNSPECIFIED value */
            SCHEME_UNSPECIFIED = 0,

            /** SCHEME_EMPLOYEE value */
            SCHEME_EMPLOYEE = 1,

            /** SCHEME_RESIDENT value */
            SCHEME_RESIDENT = 2,

            /** SCHEME_WORK_INJURY value */
            SCHEME_WORK_INJURY = 3,

            /** SCHEME_MATERNITY value */
            SCHEME_MATERNITY = 4,

            /** SCHEME_LONG_TERM_CARE value */
            SCHEME_LONG_TERM_CARE = 5,

            /** SCHEME_OTHER value */
            SCHEME_OTHER = 6
        }

        /**
         * Properties of a TextList.
         * @deprecated Use claimgate.v1.TextList.$Properties instead.
         */
        interface ITextList extends claimgate.v1.TextList.$Properties {
        }

        /** Represents a TextList. */
        class TextList {

            /**
             * Constructs a new TextList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.TextList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TextList items. */
            items: string[];

            /**
             * Creates a new TextList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TextList instance
             */
            static create(properties: claimgate.v1.TextList.$Shape): claimgate.v1.TextList & claimgate.v1.TextList.$Shape;
            static create(properties?: claimgate.v1.TextList.$Properties): claimgate.v1.TextList;

            /**
             * Encodes the specified TextList message. Does not implicitly {@link claimgate.v1.TextList.verify|verify} messages.
             * @param message TextList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.TextList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TextList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.TextList & claimgate.v1.TextList.$Shape} TextList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.TextList & claimgate.v1.TextList.$Shape;

            /**
             * Creates a TextList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TextList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.TextList;

            /**
             * Creates a plain object from a TextList message. Also converts values to other types if specified.
             * @param message TextList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.TextList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TextList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TextList {

            /** Properties of a TextList. */
            interface $Properties {

                /** TextList items */
                items?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TextList. */
            type $Shape = claimgate.v1.TextList.$Properties;
        }

        /**
         * Properties of an Interval.
         * @deprecated Use claimgate.v1.Interval.$Properties instead.
         */
        interface IInterval extends claimgate.v1.Interval.$Properties {
        }

        /** Represents an Interval. */
        class Interval {

            /**
             * Constructs a new Interval.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Interval.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Interval from. */
            from?: (string|null);

            /** Interval to. */
            to?: (string|null);

            /**
             * Creates a new Interval instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Interval instance
             */
            static create(properties: claimgate.v1.Interval.$Shape): claimgate.v1.Interval & claimgate.v1.Interval.$Shape;
            static create(properties?: claimgate.v1.Interval.$Properties): claimgate.v1.Interval;

            /**
             * Encodes the specified Interval message. Does not implicitly {@link claimgate.v1.Interval.verify|verify} messages.
             * @param message Interval message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Interval.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Interval message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Interval & claimgate.v1.Interval.$Shape} Interval
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Interval & claimgate.v1.Interval.$Shape;

            /**
             * Creates an Interval message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Interval
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Interval;

            /**
             * Creates a plain object from an Interval message. Also converts values to other types if specified.
             * @param message Interval
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Interval, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Interval to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Interval {

            /** Properties of an Interval. */
            interface $Properties {

                /** Interval from */
                from?: (string|null);

                /** Interval to */
                to?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Interval. */
            type $Shape = claimgate.v1.Interval.$Properties;
        }

        /**
         * Properties of an IntervalList.
         * @deprecated Use claimgate.v1.IntervalList.$Properties instead.
         */
        interface IIntervalList extends claimgate.v1.IntervalList.$Properties {
        }

        /** Represents an IntervalList. */
        class IntervalList {

            /**
             * Constructs a new IntervalList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.IntervalList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IntervalList items. */
            items: claimgate.v1.Interval.$Properties[];

            /**
             * Creates a new IntervalList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IntervalList instance
             */
            static create(properties: claimgate.v1.IntervalList.$Shape): claimgate.v1.IntervalList & claimgate.v1.IntervalList.$Shape;
            static create(properties?: claimgate.v1.IntervalList.$Properties): claimgate.v1.IntervalList;

            /**
             * Encodes the specified IntervalList message. Does not implicitly {@link claimgate.v1.IntervalList.verify|verify} messages.
             * @param message IntervalList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.IntervalList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IntervalList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.IntervalList & claimgate.v1.IntervalList.$Shape} IntervalList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.IntervalList & claimgate.v1.IntervalList.$Shape;

            /**
             * Creates an IntervalList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IntervalList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.IntervalList;

            /**
             * Creates a plain object from an IntervalList message. Also converts values to other types if specified.
             * @param message IntervalList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.IntervalList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IntervalList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IntervalList {

            /** Properties of an IntervalList. */
            interface $Properties {

                /** IntervalList items */
                items?: (claimgate.v1.Interval.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IntervalList. */
            type $Shape = claimgate.v1.IntervalList.$Properties;
        }

        /** MaternityState enum. */
        enum MaternityState {

            /** MATERNITY_STATE_UNSPECIFIED value */
            MATERNITY_STATE_UNSPECIFIED = 0,

            /** MATERNITY_STATE_NONE value */
            MATERNITY_STATE_NONE = 1,

            /** MATERNITY_STATE_PLANNING value */
            MATERNITY_STATE_PLANNING = 2,

            /** MATERNITY_STATE_PREGNANT value */
            MATERNITY_STATE_PREGNANT = 3,

            /** MATERNITY_STATE_LACTATING value */
            MATERNITY_STATE_LACTATING = 4
        }

        /**
         * Properties of a Patient.
         * @deprecated Use claimgate.v1.Patient.$Properties instead.
         */
        interface IPatient extends claimgate.v1.Patient.$Properties {
        }

        /** Represents a Patient. */
        class Patient {

            /**
             * Constructs a new Patient.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Patient.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Patient id_kind. */
            id_kind?: (string|null);

            /** Patient id. */
            id?: (string|null);

            /** Patient sex. */
            sex?: (claimgate.v1.Sex|null);

            /** Patient birth_date. */
            birth_date?: (string|null);

            /** Patient death_date. */
            death_date?: (string|null);

            /** Patient deceased. */
            deceased?: (boolean|null);

            /** Patient scheme. */
            scheme?: (claimgate.v1.Scheme|null);

            /** Patient category. */
            category?: (string|null);

            /** Patient status_flags. */
            status_flags?: (claimgate.v1.TextList.$Properties|null);

            /** Patient coverage. */
            coverage?: (claimgate.v1.IntervalList.$Properties|null);

            /** Patient maternity_state. */
            maternity_state?: (claimgate.v1.MaternityState|null);

            /** Patient approved_diseases. */
            approved_diseases?: (claimgate.v1.TextList.$Properties|null);

            /**
             * Creates a new Patient instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Patient instance
             */
            static create(properties: claimgate.v1.Patient.$Shape): claimgate.v1.Patient & claimgate.v1.Patient.$Shape;
            static create(properties?: claimgate.v1.Patient.$Properties): claimgate.v1.Patient;

            /**
             * Encodes the specified Patient message. Does not implicitly {@link claimgate.v1.Patient.verify|verify} messages.
             * @param message Patient message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Patient.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Patient message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Patient & claimgate.v1.Patient.$Shape} Patient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Patient & claimgate.v1.Patient.$Shape;

            /**
             * Creates a Patient message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Patient
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Patient;

            /**
             * Creates a plain object from a Patient message. Also converts values to other types if specified.
             * @param message Patient
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Patient, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Patient to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Patient {

            /** Properties of a Patient. */
            interface $Properties {

                /** Patient id_kind */
                id_kind?: (string|null);

                /** Patient id */
                id?: (string|null);

                /** Patient sex */
                sex?: (claimgate.v1.Sex|null);

                /** Patient birth_date */
                birth_date?: (string|null);

                /** Patient death_date */
                death_date?: (string|null);

                /** Patient deceased */
                deceased?: (boolean|null);

                /** Patient scheme */
                scheme?: (claimgate.v1.Scheme|null);

                /** Patient category */
                category?: (string|null);

                /** Patient status_flags */
                status_flags?: (claimgate.v1.TextList.$Properties|null);

                /** Patient coverage */
                coverage?: (claimgate.v1.IntervalList.$Properties|null);

                /** Patient maternity_state */
                maternity_state?: (claimgate.v1.MaternityState|null);

                /** Patient approved_diseases */
                approved_diseases?: (claimgate.v1.TextList.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Patient. */
            type $Shape = claimgate.v1.Patient.$Properties;
        }

        /** FacilityType enum. */
        enum FacilityType {

            /** FACILITY_TYPE_UNSPECIFIED value */
            FACILITY_TYPE_UNSPECIFIED = 0,

            /** FACILITY_TYPE_GENERAL value */
            FACILITY_TYPE_GENERAL = 1,

            /** FACILITY_TYPE_TCM value */
            FACILITY_TYPE_TCM = 2,

            /** FACILITY_TYPE_SPECIALIST value */
            FACILITY_TYPE_SPECIALIST = 3,

            /** FACILITY_TYPE_EYE value */
            FACILITY_TYPE_EYE = 4,

            /** FACILITY_TYPE_MATERNAL value */
            FACILITY_TYPE_MATERNAL = 5,

            /** FACILITY_TYPE_PRIMARY value */
            FACILITY_TYPE_PRIMARY = 6,

            /** FACILITY_TYPE_CLINIC value */
            FACILITY_TYPE_CLINIC = 7,

            /** FACILITY_TYPE_PHARMACY value */
            FACILITY_TYPE_PHARMACY = 8,

            /** FACILITY_TYPE_OTHER value */
            FACILITY_TYPE_OTHER = 9
        }

        /**
         * Properties of a Facility.
         * @deprecated Use claimgate.v1.Facility.$Properties instead.
         */
        interface IFacility extends claimgate.v1.Facility.$Properties {
        }

        /** Represents a Facility. */
        class Facility {

            /**
             * Constructs a new Facility.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Facility.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Facility code. */
            code?: (string|null);

            /** Facility level. */
            level?: (number|null);

            /** Facility type. */
            type?: (claimgate.v1.FacilityType|null);

            /** Facility designations. */
            designations?: (claimgate.v1.IntervalList.$Properties|null);

            /** Facility terminal_owner. */
            terminal_owner?: (string|null);

            /** Facility has_icu. */
            has_icu?: (boolean|null);

            /** Facility has_pacu. */
            has_pacu?: (boolean|null);

            /** Facility allowed_items. */
            allowed_items?: (claimgate.v1.TextList.$Properties|null);

            /**
             * Creates a new Facility instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Facility instance
             */
            static create(properties: claimgate.v1.Facility.$Shape): claimgate.v1.Facility & claimgate.v1.Facility.$Shape;
            static create(properties?: claimgate.v1.Facility.$Properties): claimgate.v1.Facility;

            /**
             * Encodes the specified Facility message. Does not implicitly {@link claimgate.v1.Facility.verify|verify} messages.
             * @param message Facility message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Facility.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Facility message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Facility & claimgate.v1.Facility.$Shape} Facility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Facility & claimgate.v1.Facility.$Shape;

            /**
             * Creates a Facility message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Facility
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Facility;

            /**
             * Creates a plain object from a Facility message. Also converts values to other types if specified.
             * @param message Facility
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Facility, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Facility to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Facility {

            /** Properties of a Facility. */
            interface $Properties {

                /** Facility code */
                code?: (string|null);

                /** Facility level */
                level?: (number|null);

                /** Facility type */
                type?: (claimgate.v1.FacilityType|null);

                /** Facility designations */
                designations?: (claimgate.v1.IntervalList.$Properties|null);

                /** Facility terminal_owner */
                terminal_owner?: (string|null);

                /** Facility has_icu */
                has_icu?: (boolean|null);

                /** Facility has_pacu */
                has_pacu?: (boolean|null);

                /** Facility allowed_items */
                allowed_items?: (claimgate.v1.TextList.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Facility. */
            type $Shape = claimgate.v1.Facility.$Properties;
        }

        /** StaffRole enum. */
        enum StaffRole {

            /** STAFF_ROLE_UNSPECIFIED value */
            STAFF_ROLE_UNSPECIFIED = 0,

            /** STAFF_ROLE_PHYSICIAN value */
            STAFF_ROLE_PHYSICIAN = 1,

            /** STAFF_ROLE_PHARMACIST value */
            STAFF_ROLE_PHARMACIST = 2,

            /** STAFF_ROLE_OTHER value */
            STAFF_ROLE_OTHER = 3
        }

        /**
         * Properties of a Staff.
         * @deprecated Use claimgate.v1.Staff.$Properties instead.
         */
        interface IStaff extends claimgate.v1.Staff.$Properties {
        }

        /** Represents a Staff. */
        class Staff {

            /**
             * Constructs a new Staff.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Staff.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Staff id. */
            id?: (string|null);

            /** Staff role. */
            role?: (claimgate.v1.StaffRole|null);

            /** Staff title. */
            title?: (string|null);

            /** Staff specialty. */
            specialty?: (string|null);

            /** Staff registered. */
            registered?: (claimgate.v1.IntervalList.$Properties|null);

            /** Staff suspended. */
            suspended?: (claimgate.v1.IntervalList.$Properties|null);

            /**
             * Creates a new Staff instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Staff instance
             */
            static create(properties: claimgate.v1.Staff.$Shape): claimgate.v1.Staff & claimgate.v1.Staff.$Shape;
            static create(properties?: claimgate.v1.Staff.$Properties): claimgate.v1.Staff;

            /**
             * Encodes the specified Staff message. Does not implicitly {@link claimgate.v1.Staff.verify|verify} messages.
             * @param message Staff message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Staff.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Staff message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Staff & claimgate.v1.Staff.$Shape} Staff
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Staff & claimgate.v1.Staff.$Shape;

            /**
             * Creates a Staff message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Staff
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Staff;

            /**
             * Creates a plain object from a Staff message. Also converts values to other types if specified.
             * @param message Staff
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Staff, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Staff to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Staff {

            /** Properties of a Staff. */
            interface $Properties {

                /** Staff id */
                id?: (string|null);

                /** Staff role */
                role?: (claimgate.v1.StaffRole|null);

                /** Staff title */
                title?: (string|null);

                /** Staff specialty */
                specialty?: (string|null);

                /** Staff registered */
                registered?: (claimgate.v1.IntervalList.$Properties|null);

                /** Staff suspended */
                suspended?: (claimgate.v1.IntervalList.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Staff. */
            type $Shape = claimgate.v1.Staff.$Properties;
        }

        /**
         * Properties of a StaffList.
         * @deprecated Use claimgate.v1.StaffList.$Properties instead.
         */
        interface IStaffList extends claimgate.v1.StaffList.$Properties {
        }

        /** Represents a StaffList. */
        class StaffList {

            /**
             * Constructs a new StaffList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.StaffList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StaffList items. */
            items: claimgate.v1.Staff.$Properties[];

            /**
             * Creates a new StaffList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StaffList instance
             */
            static create(properties: claimgate.v1.StaffList.$Shape): claimgate.v1.StaffList & claimgate.v1.StaffList.$Shape;
            static create(properties?: claimgate.v1.StaffList.$Properties): claimgate.v1.StaffList;

            /**
             * Encodes the specified StaffList message. Does not implicitly {@link claimgate.v1.StaffList.verify|verify} messages.
             * @param message StaffList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.StaffList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StaffList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.StaffList & claimgate.v1.StaffList.$Shape} StaffList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.StaffList & claimgate.v1.StaffList.$Shape;

            /**
             * Creates a StaffList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StaffList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.StaffList;

            /**
             * Creates a plain object from a StaffList message. Also converts values to other types if specified.
             * @param message StaffList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.StaffList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StaffList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StaffList {

            /** Properties of a StaffList. */
            interface $Properties {

                /** StaffList items */
                items?: (claimgate.v1.Staff.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StaffList. */
            type $Shape = claimgate.v1.StaffList.$Properties;
        }

        /** Setting enum. */
        enum Setting {

            /** SETTING_UNSPECIFIED value */
            SETTING_UNSPECIFIED = 0,

            /** SETTING_OUTPATIENT value */
            SETTING_OUTPATIENT = 1,

            /** SETTING_EMERGENCY value */
            SETTING_EMERGENCY = 2,

            /** SETTING_INPATIENT value */
            SETTING_INPATIENT = 3,

            /** SETTING_PHARMACY value */
            SETTING_PHARMACY = 4,

            /** SETTING_INTERNET value */
            SETTING_INTERNET = 5
        }

        /** Stage enum. */
        enum Stage {

            /** STAGE_UNSPECIFIED value */
            STAGE_UNSPECIFIED = 0,

            /** STAGE_AUDIT value */
            STAGE_AUDIT = 1,

            /** STAGE_UPLOAD value */
            STAGE_UPLOAD = 2,

            /** STAGE_SETTLEMENT value */
            STAGE_SETTLEMENT = 3,

            /** STAGE_AFTER value */
            STAGE_AFTER = 4
        }

        /** Benefit enum. */
        enum Benefit {

            /** BENEFIT_UNSPECIFIED value */
            BENEFIT_UNSPECIFIED = 0,

            /** BENEFIT_ORDINARY value */
            BENEFIT_ORDINARY = 1,

            /** BENEFIT_CHRONIC value */
            BENEFIT_CHRONIC = 2,

            /** BENEFIT_SPECIAL value */
            BENEFIT_SPECIAL = 3,

            /** BENEFIT_MATERNITY value */
            BENEFIT_MATERNITY = 4,

            /** BENEFIT_ACCIDENT value */
            BENEFIT_ACCIDENT = 5,

            /** BENEFIT_DAY_SURGERY value */
            BENEFIT_DAY_SURGERY = 6,

            /** BENEFIT_OTHER value */
            BENEFIT_OTHER = 7
        }

        /**
         * Properties of a NursingGrade.
         * @deprecated Use claimgate.v1.NursingGrade.$Properties instead.
         */
        interface INursingGrade extends claimgate.v1.NursingGrade.$Properties {
        }

        /** Represents a NursingGrade. */
        class NursingGrade {

            /**
             * Constructs a new NursingGrade.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.NursingGrade.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NursingGrade date. */
            date?: (string|null);

            /** NursingGrade grade. */
            grade?: (number|null);

            /**
             * Creates a new NursingGrade instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NursingGrade instance
             */
            static create(properties: claimgate.v1.NursingGrade.$Shape): claimgate.v1.NursingGrade & claimgate.v1.NursingGrade.$Shape;
            static create(properties?: claimgate.v1.NursingGrade.$Properties): claimgate.v1.NursingGrade;

            /**
             * Encodes the specified NursingGrade message. Does not implicitly {@link claimgate.v1.NursingGrade.verify|verify} messages.
             * @param message NursingGrade message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.NursingGrade.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NursingGrade message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.NursingGrade & claimgate.v1.NursingGrade.$Shape} NursingGrade
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.NursingGrade & claimgate.v1.NursingGrade.$Shape;

            /**
             * Creates a NursingGrade message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NursingGrade
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.NursingGrade;

            /**
             * Creates a plain object from a NursingGrade message. Also converts values to other types if specified.
             * @param message NursingGrade
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.NursingGrade, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NursingGrade to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NursingGrade {

            /** Properties of a NursingGrade. */
            interface $Properties {

                /** NursingGrade date */
                date?: (string|null);

                /** NursingGrade grade */
                grade?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NursingGrade. */
            type $Shape = claimgate.v1.NursingGrade.$Properties;
        }

        /**
         * Properties of a NursingGradeList.
         * @deprecated Use claimgate.v1.NursingGradeList.$Properties instead.
         */
        interface INursingGradeList extends claimgate.v1.NursingGradeList.$Properties {
        }

        /** Represents a NursingGradeList. */
        class NursingGradeList {

            /**
             * Constructs a new NursingGradeList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.NursingGradeList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NursingGradeList items. */
            items: claimgate.v1.NursingGrade.$Properties[];

            /**
             * Creates a new NursingGradeList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NursingGradeList instance
             */
            static create(properties: claimgate.v1.NursingGradeList.$Shape): claimgate.v1.NursingGradeList & claimgate.v1.NursingGradeList.$Shape;
            static create(properties?: claimgate.v1.NursingGradeList.$Properties): claimgate.v1.NursingGradeList;

            /**
             * Encodes the specified NursingGradeList message. Does not implicitly {@link claimgate.v1.NursingGradeList.verify|verify} messages.
             * @param message NursingGradeList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.NursingGradeList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NursingGradeList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.NursingGradeList & claimgate.v1.NursingGradeList.$Shape} NursingGradeList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.NursingGradeList & claimgate.v1.NursingGradeList.$Shape;

            /**
             * Creates a NursingGradeList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NursingGradeList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.NursingGradeList;

            /**
             * Creates a plain object from a NursingGradeList message. Also converts values to other types if specified.
             * @param message NursingGradeList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.NursingGradeList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NursingGradeList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NursingGradeList {

            /** Properties of a NursingGradeList. */
            interface $Properties {

                /** NursingGradeList items */
                items?: (claimgate.v1.NursingGrade.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NursingGradeList. */
            type $Shape = claimgate.v1.NursingGradeList.$Properties;
        }

        /** IdentityCheck enum. */
        enum IdentityCheck {

            /** IDENTITY_CHECK_UNSPECIFIED value */
            IDENTITY_CHECK_UNSPECIFIED = 0,

            /** IDENTITY_CHECK_PASSED value */
            IDENTITY_CHECK_PASSED = 1,

            /** IDENTITY_CHECK_FAILED value */
            IDENTITY_CHECK_FAILED = 2
        }

        /**
         * Properties of a BedCheck.
         * @deprecated Use claimgate.v1.BedCheck.$Properties instead.
         */
        interface IBedCheck extends claimgate.v1.BedCheck.$Properties {
        }

        /** Represents a BedCheck. */
        class BedCheck {

            /**
             * Constructs a new BedCheck.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.BedCheck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BedCheck at. */
            at?: (string|null);

            /** BedCheck present. */
            present?: (boolean|null);

            /**
             * Creates a new BedCheck instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BedCheck instance
             */
            static create(properties: claimgate.v1.BedCheck.$Shape): claimgate.v1.BedCheck & claimgate.v1.BedCheck.$Shape;
            static create(properties?: claimgate.v1.BedCheck.$Properties): claimgate.v1.BedCheck;

            /**
             * Encodes the specified BedCheck message. Does not implicitly {@link claimgate.v1.BedCheck.verify|verify} messages.
             * @param message BedCheck message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.BedCheck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BedCheck message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.BedCheck & claimgate.v1.BedCheck.$Shape} BedCheck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.BedCheck & claimgate.v1.BedCheck.$Shape;

            /**
             * Creates a BedCheck message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BedCheck
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.BedCheck;

            /**
             * Creates a plain object from a BedCheck message. Also converts values to other types if specified.
             * @param message BedCheck
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.BedCheck, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BedCheck to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace BedCheck {

            /** Properties of a BedCheck. */
            interface $Properties {

                /** BedCheck at */
                at?: (string|null);

                /** BedCheck present */
                present?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BedCheck. */
            type $Shape = claimgate.v1.BedCheck.$Properties;
        }

        /**
         * Properties of a BedCheckList.
         * @deprecated Use claimgate.v1.BedCheckList.$Properties instead.
         */
        interface IBedCheckList extends claimgate.v1.BedCheckList.$Properties {
        }

        /** Represents a BedCheckList. */
        class BedCheckList {

            /**
             * Constructs a new BedCheckList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.BedCheckList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BedCheckList items. */
            items: claimgate.v1.BedCheck.$Properties[];

            /**
             * Creates a new BedCheckList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BedCheckList instance
             */
            static create(properties: claimgate.v1.BedCheckList.$Shape): claimgate.v1.BedCheckList & claimgate.v1.BedCheckList.$Shape;
            static create(properties?: claimgate.v1.BedCheckList.$Properties): claimgate.v1.BedCheckList;

            /**
             * Encodes the specified BedCheckList message. Does not implicitly {@link claimgate.v1.BedCheckList.verify|verify} messages.
             * @param message BedCheckList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.BedCheckList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BedCheckList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.BedCheckList & claimgate.v1.BedCheckList.$Shape} BedCheckList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.BedCheckList & claimgate.v1.BedCheckList.$Shape;

            /**
             * Creates a BedCheckList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BedCheckList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.BedCheckList;

            /**
             * Creates a plain object from a BedCheckList message. Also converts values to other types if specified.
             * @param message BedCheckList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.BedCheckList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BedCheckList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace BedCheckList {

            /** Properties of a BedCheckList. */
            interface $Properties {

                /** BedCheckList items */
                items?: (claimgate.v1.BedCheck.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BedCheckList. */
            type $Shape = claimgate.v1.BedCheckList.$Properties;
        }

        /**
         * Properties of an Encounter.
         * @deprecated Use claimgate.v1.Encounter.$Properties instead.
         */
        interface IEncounter extends claimgate.v1.Encounter.$Properties {
        }

        /** Represents an Encounter. */
        class Encounter {

            /**
             * Constructs a new Encounter.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Encounter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Encounter id. */
            id?: (string|null);

            /** Encounter setting. */
            setting?: (claimgate.v1.Setting|null);

            /** Encounter stage. */
            stage?: (claimgate.v1.Stage|null);

            /** Encounter benefit. */
            benefit?: (claimgate.v1.Benefit|null);

            /** Encounter start. */
            start?: (string|null);

            /** Encounter end. */
            end?: (string|null);

            /** Encounter ward_is_icu. */
            ward_is_icu?: (boolean|null);

            /** Encounter ward. */
            ward?: (string|null);

            /** Encounter department. */
            department?: (string|null);

            /** Encounter physician. */
            physician?: (string|null);

            /** Encounter critical. */
            critical?: (boolean|null);

            /** Encounter rescue. */
            rescue?: (boolean|null);

            /** Encounter remote. */
            remote?: (boolean|null);

            /** Encounter observation_hours. */
            observation_hours?: (number|null);

            /** Encounter nursing_grades. */
            nursing_grades?: (claimgate.v1.NursingGradeList.$Properties|null);

            /** Encounter identity_check. */
            identity_check?: (claimgate.v1.IdentityCheck|null);

            /** Encounter bed_checks. */
            bed_checks?: (claimgate.v1.BedCheckList.$Properties|null);

            /** Encounter disease_code. */
            disease_code?: (string|null);

            /** Encounter batch_id. */
            batch_id?: (string|null);

            /** Encounter onset. */
            onset?: (string|null);

            /**
             * Creates a new Encounter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Encounter instance
             */
            static create(properties: claimgate.v1.Encounter.$Shape): claimgate.v1.Encounter & claimgate.v1.Encounter.$Shape;
            static create(properties?: claimgate.v1.Encounter.$Properties): claimgate.v1.Encounter;

            /**
             * Encodes the specified Encounter message. Does not implicitly {@link claimgate.v1.Encounter.verify|verify} messages.
             * @param message Encounter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Encounter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Encounter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Encounter & claimgate.v1.Encounter.$Shape} Encounter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Encounter & claimgate.v1.Encounter.$Shape;

            /**
             * Creates an Encounter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Encounter
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Encounter;

            /**
             * Creates a plain object from an Encounter message. Also converts values to other types if specified.
             * @param message Encounter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Encounter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Encounter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Encounter {

            /** Properties of an Encounter. */
            interface $Properties {

                /** Encounter id */
                id?: (string|null);

                /** Encounter setting */
                setting?: (claimgate.v1.Setting|null);

                /** Encounter stage */
                stage?: (claimgate.v1.Stage|null);

                /** Encounter benefit */
                benefit?: (claimgate.v1.Benefit|null);

                /** Encounter start */
                start?: (string|null);

                /** Encounter end */
                end?: (string|null);

                /** Encounter ward_is_icu */
                ward_is_icu?: (boolean|null);

                /** Encounter ward */
                ward?: (string|null);

                /** Encounter department */
                department?: (string|null);

                /** Encounter physician */
                physician?: (string|null);

                /** Encounter critical */
                critical?: (boolean|null);

                /** Encounter rescue */
                rescue?: (boolean|null);

                /** Encounter remote */
                remote?: (boolean|null);

                /** Encounter observation_hours */
                observation_hours?: (number|null);

                /** Encounter nursing_grades */
                nursing_grades?: (claimgate.v1.NursingGradeList.$Properties|null);

                /** Encounter identity_check */
                identity_check?: (claimgate.v1.IdentityCheck|null);

                /** Encounter bed_checks */
                bed_checks?: (claimgate.v1.BedCheckList.$Properties|null);

                /** Encounter disease_code */
                disease_code?: (string|null);

                /** Encounter batch_id */
                batch_id?: (string|null);

                /** Encounter onset */
                onset?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Encounter. */
            type $Shape = claimgate.v1.Encounter.$Properties;
        }

        /**
         * Properties of a Diagnosis.
         * @deprecated Use claimgate.v1.Diagnosis.$Properties instead.
         */
        interface IDiagnosis extends claimgate.v1.Diagnosis.$Properties {
        }

        /** Represents a Diagnosis. */
        class Diagnosis {

            /**
             * Constructs a new Diagnosis.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Diagnosis.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Diagnosis code. */
            code?: (string|null);

            /** Diagnosis name. */
            name?: (string|null);

            /** Diagnosis main. */
            main?: (boolean|null);

            /**
             * Creates a new Diagnosis instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Diagnosis instance
             */
            static create(properties: claimgate.v1.Diagnosis.$Shape): claimgate.v1.Diagnosis & claimgate.v1.Diagnosis.$Shape;
            static create(properties?: claimgate.v1.Diagnosis.$Properties): claimgate.v1.Diagnosis;

            /**
             * Encodes the specified Diagnosis message. Does not implicitly {@link claimgate.v1.Diagnosis.verify|verify} messages.
             * @param message Diagnosis message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Diagnosis.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Diagnosis message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Diagnosis & claimgate.v1.Diagnosis.$Shape} Diagnosis
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Diagnosis & claimgate.v1.Diagnosis.$Shape;

            /**
             * Creates a Diagnosis message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Diagnosis
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Diagnosis;

            /**
             * Creates a plain object from a Diagnosis message. Also converts values to other types if specified.
             * @param message Diagnosis
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Diagnosis, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Diagnosis to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Diagnosis {

            /** Properties of a Diagnosis. */
            interface $Properties {

                /** Diagnosis code */
                code?: (string|null);

                /** Diagnosis name */
                name?: (string|null);

                /** Diagnosis main */
                main?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Diagnosis. */
            type $Shape = claimgate.v1.Diagnosis.$Properties;
        }

        /**
         * Properties of an Operation.
         * @deprecated Use claimgate.v1.Operation.$Properties instead.
         */
        interface IOperation extends claimgate.v1.Operation.$Properties {
        }

        /** Represents an Operation. */
        class Operation {

            /**
             * Constructs a new Operation.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Operation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Operation code. */
            code?: (string|null);

            /** Operation name. */
            name?: (string|null);

            /** Operation at. */
            at?: (string|null);

            /** Operation anaesthesia. */
            anaesthesia?: (string|null);

            /** Operation incision_group. */
            incision_group?: (string|null);

            /**
             * Creates a new Operation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Operation instance
             */
            static create(properties: claimgate.v1.Operation.$Shape): claimgate.v1.Operation & claimgate.v1.Operation.$Shape;
            static create(properties?: claimgate.v1.Operation.$Properties): claimgate.v1.Operation;

            /**
             * Encodes the specified Operation message. Does not implicitly {@link claimgate.v1.Operation.verify|verify} messages.
             * @param message Operation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Operation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Operation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Operation & claimgate.v1.Operation.$Shape} Operation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Operation & claimgate.v1.Operation.$Shape;

            /**
             * Creates an Operation message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Operation
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Operation;

            /**
             * Creates a plain object from an Operation message. Also converts values to other types if specified.
             * @param message Operation
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Operation, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Operation to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Operation {

            /** Properties of an Operation. */
            interface $Properties {

                /** Operation code */
                code?: (string|null);

                /** Operation name */
                name?: (string|null);

                /** Operation at */
                at?: (string|null);

                /** Operation anaesthesia */
                anaesthesia?: (string|null);

                /** Operation incision_group */
                incision_group?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Operation. */
            type $Shape = claimgate.v1.Operation.$Properties;
        }

        /** LineKind enum. */
        enum LineKind {

            /** LINE_KIND_UNSPECIFIED value */
            LINE_KIND_UNSPECIFIED = 0,

            /** LINE_KIND_DRUG value */
            LINE_KIND_DRUG = 1,

            /** LINE_KIND_TCM_PIECE value */
            LINE_KIND_TCM_PIECE = 2,

            /** LINE_KIND_SERVICE value */
            LINE_KIND_SERVICE = 3,

            /** LINE_KIND_CONSUMABLE value */
            LINE_KIND_CONSUMABLE = 4,

            /** LINE_KIND_GOODS value */
            LINE_KIND_GOODS = 5,

            /** LINE_KIND_OTHER value */
            LINE_KIND_OTHER = 6
        }

        /** CatalogueLevel enum. */
        enum CatalogueLevel {

            /** CATALOGUE_LEVEL_UNSPECIFIED value */
            CATALOGUE_LEVEL_UNSPECIFIED = 0,

            /** CATALOGUE_LEVEL_A value */
            CATALOGUE_LEVEL_A = 1,

            /** CATALOGUE_LEVEL_B value */
            CATALOGUE_LEVEL_B = 2,

            /** CATALOGUE_LEVEL_C value */
            CATALOGUE_LEVEL_C = 3
        }

        /** Route enum. */
        enum Route {

            /** ROUTE_UNSPECIFIED value */
            ROUTE_UNSPECIFIED = 0,

            /** ROUTE_ORAL value */
            ROUTE_ORAL = 1,

            /** ROUTE_INJECTION value */
            ROUTE_INJECTION = 2,

            /** ROUTE_TOPICAL value */
            ROUTE_TOPICAL = 3,

            /** ROUTE_INHALATION value */
            ROUTE_INHALATION = 4,

            /** ROUTE_RECTAL value */
            ROUTE_RECTAL = 5,

            /** ROUTE_SUBLINGUAL value */
            ROUTE_SUBLINGUAL = 6,

            /** ROUTE_OTHER value */
            ROUTE_OTHER = 7
        }

        /**
         * Properties of a Line.
         * @deprecated Use claimgate.v1.Line.$Properties instead.
         */
        interface ILine extends claimgate.v1.Line.$Properties {
        }

        /** Represents a Line. */
        class Line {

            /**
             * Constructs a new Line.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Line.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Line id. */
            id?: (string|null);

            /** Line prescription_id. */
            prescription_id?: (string|null);

            /** Line kind. */
            kind?: (claimgate.v1.LineKind|null);

            /** Line code. */
            code?: (string|null);

            /** Line name. */
            name?: (string|null);

            /** Line hospital_code. */
            hospital_code?: (string|null);

            /** Line hospital_name. */
            hospital_name?: (string|null);

            /** Line level. */
            level?: (claimgate.v1.CatalogueLevel|null);

            /** Line quantity_e4. */
            quantity_e4?: (Long|null);

            /** Line unit_price_e6. */
            unit_price_e6?: (Long|null);

            /** Line amount_fen. */
            amount_fen?: (Long|null);

            /** Line own_pay_fen. */
            own_pay_fen?: (Long|null);

            /** Line self_pay. */
            self_pay?: (boolean|null);

            /** Line date. */
            date?: (string|null);

            /** Line from. */
            from?: (string|null);

            /** Line to. */
            to?: (string|null);

            /** Line prescriber. */
            prescriber?: (string|null);

            /** Line prescriber_title. */
            prescriber_title?: (string|null);

            /** Line department. */
            department?: (string|null);

            /** Line executor. */
            executor?: (string|null);

            /** Line days_of_supply. */
            days_of_supply?: (number|null);

            /** Line dose_per_day. */
            dose_per_day?: (string|null);

            /** Line route. */
            route?: (claimgate.v1.Route|null);

            /** Line dosage_form. */
            dosage_form?: (string|null);

            /** Line discharge_medication. */
            discharge_medication?: (boolean|null);

            /** Line refund. */
            refund?: (boolean|null);

            /** Line ward_is_icu. */
            ward_is_icu?: (boolean|null);

            /** Line incision_id. */
            incision_id?: (string|null);

            /** Line trace_codes. */
            trace_codes: string[];

            /** Line judged. */
            judged?: (boolean|null);

            /** Line unit_price_decimals. */
            unit_price_decimals?: (number|null);

            /** Line quantity_decimals. */
            quantity_decimals?: (number|null);

            /** Line list_price_e6. */
            list_price_e6?: (Long|null);

            /** Line group_id. */
            group_id?: (string|null);

            /**
             * Creates a new Line instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Line instance
             */
            static create(properties: claimgate.v1.Line.$Shape): claimgate.v1.Line & claimgate.v1.Line.$Shape;
            static create(properties?: claimgate.v1.Line.$Properties): claimgate.v1.Line;

            /**
             * Encodes the specified Line message. Does not implicitly {@link claimgate.v1.Line.verify|verify} messages.
             * @param message Line message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Line.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Line message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Line & claimgate.v1.Line.$Shape} Line
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Line & claimgate.v1.Line.$Shape;

            /**
             * Creates a Line message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Line
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Line;

            /**
             * Creates a plain object from a Line message. Also converts values to other types if specified.
             * @param message Line
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Line, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Line to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Line {

            /** Properties of a Line. */
            interface $Properties {

                /** Line id */
                id?: (string|null);

                /** Line prescription_id */
                prescription_id?: (string|null);

                /** Line kind */
                kind?: (claimgate.v1.LineKind|null);

                /** Line code */
                code?: (string|null);

                /** Line name */
                name?: (string|null);

                /** Line hospital_code */
                hospital_code?: (string|null);

                /** Line hospital_name */
                hospital_name?: (string|null);

                /** Line level */
                level?: (claimgate.v1.CatalogueLevel|null);

                /** Line quantity_e4 */
                quantity_e4?: (Long|null);

                /** Line unit_price_e6 */
                unit_price_e6?: (Long|null);

                /** Line amount_fen */
                amount_fen?: (Long|null);

                /** Line own_pay_fen */
                own_pay_fen?: (Long|null);

                /** Line self_pay */
                self_pay?: (boolean|null);

                /** Line date */
                date?: (string|null);

                /** Line from */
                from?: (string|null);

                /** Line to */
                to?: (string|null);

                /** Line prescriber */
                prescriber?: (string|null);

                /** Line prescriber_title */
                prescriber_title?: (string|null);

                /** Line department */
                department?: (string|null);

                /** Line executor */
                executor?: (string|null);

                /** Line days_of_supply */
                days_of_supply?: (number|null);

                /** Line dose_per_day */
                dose_per_day?: (string|null);

                /** Line route */
                route?: (claimgate.v1.Route|null);

                /** Line dosage_form */
                dosage_form?: (string|null);

                /** Line discharge_medication */
                discharge_medication?: (boolean|null);

                /** Line refund */
                refund?: (boolean|null);

                /** Line ward_is_icu */
                ward_is_icu?: (boolean|null);

                /** Line incision_id */
                incision_id?: (string|null);

                /** Line trace_codes */
                trace_codes?: (string[]|null);

                /** Line judged */
                judged?: (boolean|null);

                /** Line unit_price_decimals */
                unit_price_decimals?: (number|null);

                /** Line quantity_decimals */
                quantity_decimals?: (number|null);

                /** Line list_price_e6 */
                list_price_e6?: (Long|null);

                /** Line group_id */
                group_id?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Line. */
            type $Shape = claimgate.v1.Line.$Properties;
        }

        /**
         * Properties of an Order.
         * @deprecated Use claimgate.v1.Order.$Properties instead.
         */
        interface IOrder extends claimgate.v1.Order.$Properties {
        }

        /** Represents an Order. */
        class Order {

            /**
             * Constructs a new Order.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Order.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Order id. */
            id?: (string|null);

            /** Order code. */
            code?: (string|null);

            /** Order quantity_e4. */
            quantity_e4?: (Long|null);

            /** Order at. */
            at?: (string|null);

            /**
             * Creates a new Order instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Order instance
             */
            static create(properties: claimgate.v1.Order.$Shape): claimgate.v1.Order & claimgate.v1.Order.$Shape;
            static create(properties?: claimgate.v1.Order.$Properties): claimgate.v1.Order;

            /**
             * Encodes the specified Order message. Does not implicitly {@link claimgate.v1.Order.verify|verify} messages.
             * @param message Order message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Order.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Order message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Order & claimgate.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Order & claimgate.v1.Order.$Shape;

            /**
             * Creates an Order message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Order
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Order;

            /**
             * Creates a plain object from an Order message. Also converts values to other types if specified.
             * @param message Order
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Order, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Order to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Order {

            /** Properties of an Order. */
            interface $Properties {

                /** Order id */
                id?: (string|null);

                /** Order code */
                code?: (string|null);

                /** Order quantity_e4 */
                quantity_e4?: (Long|null);

                /** Order at */
                at?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Order. */
            type $Shape = claimgate.v1.Order.$Properties;
        }

        /**
         * Properties of an OrderList.
         * @deprecated Use claimgate.v1.OrderList.$Properties instead.
         */
        interface IOrderList extends claimgate.v1.OrderList.$Properties {
        }

        /** Represents an OrderList. */
        class OrderList {

            /**
             * Constructs a new OrderList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.OrderList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OrderList items. */
            items: claimgate.v1.Order.$Properties[];

            /**
             * Creates a new OrderList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OrderList instance
             */
            static create(properties: claimgate.v1.OrderList.$Shape): claimgate.v1.OrderList & claimgate.v1.OrderList.$Shape;
            static create(properties?: claimgate.v1.OrderList.$Properties): claimgate.v1.OrderList;

            /**
             * Encodes the specified OrderList message. Does not implicitly {@link claimgate.v1.OrderList.verify|verify} messages.
             * @param message OrderList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.OrderList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OrderList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.OrderList & claimgate.v1.OrderList.$Shape} OrderList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.OrderList & claimgate.v1.OrderList.$Shape;

            /**
             * Creates an OrderList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns OrderList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.OrderList;

            /**
             * Creates a plain object from an OrderList message. Also converts values to other types if specified.
             * @param message OrderList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.OrderList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this OrderList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace OrderList {

            /** Properties of an OrderList. */
            interface $Properties {

                /** OrderList items */
                items?: (claimgate.v1.Order.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OrderList. */
            type $Shape = claimgate.v1.OrderList.$Properties;
        }

        /**
         * Properties of an Execution.
         * @deprecated Use claimgate.v1.Execution.$Properties instead.
         */
        interface IExecution extends claimgate.v1.Execution.$Properties {
        }

        /** Represents an Execution. */
        class Execution {

            /**
             * Constructs a new Execution.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Execution.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Execution code. */
            code?: (string|null);

            /** Execution kind. */
            kind?: (string|null);

            /** Execution count. */
            count?: (number|null);

            /** Execution at. */
            at?: (string|null);

            /**
             * Creates a new Execution instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Execution instance
             */
            static create(properties: claimgate.v1.Execution.$Shape): claimgate.v1.Execution & claimgate.v1.Execution.$Shape;
            static create(properties?: claimgate.v1.Execution.$Properties): claimgate.v1.Execution;

            /**
             * Encodes the specified Execution message. Does not implicitly {@link claimgate.v1.Execution.verify|verify} messages.
             * @param message Execution message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Execution.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Execution message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Execution & claimgate.v1.Execution.$Shape} Execution
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Execution & claimgate.v1.Execution.$Shape;

            /**
             * Creates an Execution message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Execution
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Execution;

            /**
             * Creates a plain object from an Execution message. Also converts values to other types if specified.
             * @param message Execution
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Execution, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Execution to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Execution {

            /** Properties of an Execution. */
            interface $Properties {

                /** Execution code */
                code?: (string|null);

                /** Execution kind */
                kind?: (string|null);

                /** Execution count */
                count?: (number|null);

                /** Execution at */
                at?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Execution. */
            type $Shape = claimgate.v1.Execution.$Properties;
        }

        /**
         * Properties of an ExecutionList.
         * @deprecated Use claimgate.v1.ExecutionList.$Properties instead.
         */
        interface IExecutionList extends claimgate.v1.ExecutionList.$Properties {
        }

        /** Represents an ExecutionList. */
        class ExecutionList {

            /**
             * Constructs a new ExecutionList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.ExecutionList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecutionList items. */
            items: claimgate.v1.Execution.$Properties[];

            /**
             * Creates a new ExecutionList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecutionList instance
             */
            static create(properties: claimgate.v1.ExecutionList.$Shape): claimgate.v1.ExecutionList & claimgate.v1.ExecutionList.$Shape;
            static create(properties?: claimgate.v1.ExecutionList.$Properties): claimgate.v1.ExecutionList;

            /**
             * Encodes the specified ExecutionList message. Does not implicitly {@link claimgate.v1.ExecutionList.verify|verify} messages.
             * @param message ExecutionList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.ExecutionList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecutionList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.ExecutionList & claimgate.v1.ExecutionList.$Shape} ExecutionList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.ExecutionList & claimgate.v1.ExecutionList.$Shape;

            /**
             * Creates an ExecutionList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecutionList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.ExecutionList;

            /**
             * Creates a plain object from an ExecutionList message. Also converts values to other types if specified.
             * @param message ExecutionList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.ExecutionList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecutionList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecutionList {

            /** Properties of an ExecutionList. */
            interface $Properties {

                /** ExecutionList items */
                items?: (claimgate.v1.Execution.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecutionList. */
            type $Shape = claimgate.v1.ExecutionList.$Properties;
        }

        /**
         * Properties of a Lab.
         * @deprecated Use claimgate.v1.Lab.$Properties instead.
         */
        interface ILab extends claimgate.v1.Lab.$Properties {
        }

        /** Represents a Lab. */
        class Lab {

            /**
             * Constructs a new Lab.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Lab.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Lab code. */
            code?: (string|null);

            /** Lab value_e4. */
            value_e4?: (Long|null);

            /** Lab unit. */
            unit?: (string|null);

            /** Lab at. */
            at?: (string|null);

            /**
             * Creates a new Lab instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Lab instance
             */
            static create(properties: claimgate.v1.Lab.$Shape): claimgate.v1.Lab & claimgate.v1.Lab.$Shape;
            static create(properties?: claimgate.v1.Lab.$Properties): claimgate.v1.Lab;

            /**
             * Encodes the specified Lab message. Does not implicitly {@link claimgate.v1.Lab.verify|verify} messages.
             * @param message Lab message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Lab.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Lab message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Lab & claimgate.v1.Lab.$Shape} Lab
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Lab & claimgate.v1.Lab.$Shape;

            /**
             * Creates a Lab message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Lab
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Lab;

            /**
             * Creates a plain object from a Lab message. Also converts values to other types if specified.
             * @param message Lab
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Lab, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Lab to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Lab {

            /** Properties of a Lab. */
            interface $Properties {

                /** Lab code */
                code?: (string|null);

                /** Lab value_e4 */
                value_e4?: (Long|null);

                /** Lab unit */
                unit?: (string|null);

                /** Lab at */
                at?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Lab. */
            type $Shape = claimgate.v1.Lab.$Properties;
        }

        /**
         * Properties of a LabList.
         * @deprecated Use claimgate.v1.LabList.$Properties instead.
         */
        interface ILabList extends claimgate.v1.LabList.$Properties {
        }

        /** Represents a LabList. */
        class LabList {

            /**
             * Constructs a new LabList.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.LabList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LabList items. */
            items: claimgate.v1.Lab.$Properties[];

            /**
             * Creates a new LabList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LabList instance
             */
            static create(properties: claimgate.v1.LabList.$Shape): claimgate.v1.LabList & claimgate.v1.LabList.$Shape;
            static create(properties?: claimgate.v1.LabList.$Properties): claimgate.v1.LabList;

            /**
             * Encodes the specified LabList message. Does not implicitly {@link claimgate.v1.LabList.verify|verify} messages.
             * @param message LabList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.LabList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LabList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.LabList & claimgate.v1.LabList.$Shape} LabList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.LabList & claimgate.v1.LabList.$Shape;

            /**
             * Creates a LabList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LabList
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.LabList;

            /**
             * Creates a plain object from a LabList message. Also converts values to other types if specified.
             * @param message LabList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.LabList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LabList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LabList {

            /** Properties of a LabList. */
            interface $Properties {

                /** LabList items */
                items?: (claimgate.v1.Lab.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LabList. */
            type $Shape = claimgate.v1.LabList.$Properties;
        }

        /**
         * Properties of an EarlierEncounter.
         * @deprecated Use claimgate.v1.EarlierEncounter.$Properties instead.
         */
        interface IEarlierEncounter extends claimgate.v1.EarlierEncounter.$Properties {
        }

        /** Represents an EarlierEncounter. */
        class EarlierEncounter {

            /**
             * Constructs a new EarlierEncounter.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.EarlierEncounter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EarlierEncounter encounter. */
            encounter?: (claimgate.v1.Encounter.$Properties|null);

            /** EarlierEncounter diagnoses. */
            diagnoses: claimgate.v1.Diagnosis.$Properties[];

            /** EarlierEncounter lines. */
            lines: claimgate.v1.Line.$Properties[];

            /**
             * Creates a new EarlierEncounter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EarlierEncounter instance
             */
            static create(properties: claimgate.v1.EarlierEncounter.$Shape): claimgate.v1.EarlierEncounter & claimgate.v1.EarlierEncounter.$Shape;
            static create(properties?: claimgate.v1.EarlierEncounter.$Properties): claimgate.v1.EarlierEncounter;

            /**
             * Encodes the specified EarlierEncounter message. Does not implicitly {@link claimgate.v1.EarlierEncounter.verify|verify} messages.
             * @param message EarlierEncounter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.EarlierEncounter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EarlierEncounter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.EarlierEncounter & claimgate.v1.EarlierEncounter.$Shape} EarlierEncounter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.EarlierEncounter & claimgate.v1.EarlierEncounter.$Shape;

            /**
             * Creates an EarlierEncounter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns EarlierEncounter
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.EarlierEncounter;

            /**
             * Creates a plain object from an EarlierEncounter message. Also converts values to other types if specified.
             * @param message EarlierEncounter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.EarlierEncounter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this EarlierEncounter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace EarlierEncounter {

            /** Properties of an EarlierEncounter. */
            interface $Properties {

                /** EarlierEncounter encounter */
                encounter?: (claimgate.v1.Encounter.$Properties|null);

                /** EarlierEncounter diagnoses */
                diagnoses?: (claimgate.v1.Diagnosis.$Properties[]|null);

                /** EarlierEncounter lines */
                lines?: (claimgate.v1.Line.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EarlierEncounter. */
            type $Shape = claimgate.v1.EarlierEncounter.$Properties;
        }

        /**
         * Properties of a Claim.
         * @deprecated Use claimgate.v1.Claim.$Properties instead.
         */
        interface IClaim extends claimgate.v1.Claim.$Properties {
        }

        /** Represents a Claim. */
        class Claim {

            /**
             * Constructs a new Claim.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Claim.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Claim id. */
            id?: (string|null);

            /** Claim patient. */
            patient?: (claimgate.v1.Patient.$Properties|null);

            /** Claim facility. */
            facility?: (claimgate.v1.Facility.$Properties|null);

            /** Claim staff. */
            staff?: (claimgate.v1.StaffList.$Properties|null);

            /** Claim encounter. */
            encounter?: (claimgate.v1.Encounter.$Properties|null);

            /** Claim diagnoses. */
            diagnoses: claimgate.v1.Diagnosis.$Properties[];

            /** Claim diagnoses_complete. */
            diagnoses_complete?: (boolean|null);

            /** Claim operations. */
            operations: claimgate.v1.Operation.$Properties[];

            /** Claim lines. */
            lines: claimgate.v1.Line.$Properties[];

            /** Claim lines_complete. */
            lines_complete?: (boolean|null);

            /** Claim total_fen. */
            total_fen?: (Long|null);

            /** Claim orders. */
            orders?: (claimgate.v1.OrderList.$Properties|null);

            /** Claim executions. */
            executions?: (claimgate.v1.ExecutionList.$Properties|null);

            /** Claim labs. */
            labs?: (claimgate.v1.LabList.$Properties|null);

            /** Claim evidence. */
            evidence: { [k: string]: boolean };

            /** Claim earlier. */
            earlier: claimgate.v1.EarlierEncounter.$Properties[];

            /**
             * Creates a new Claim instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Claim instance
             */
            static create(properties: claimgate.v1.Claim.$Shape): claimgate.v1.Claim & claimgate.v1.Claim.$Shape;
            static create(properties?: claimgate.v1.Claim.$Properties): claimgate.v1.Claim;

            /**
             * Encodes the specified Claim message. Does not implicitly {@link claimgate.v1.Claim.verify|verify} messages.
             * @param message Claim message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Claim.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Claim message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Claim & claimgate.v1.Claim.$Shape} Claim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Claim & claimgate.v1.Claim.$Shape;

            /**
             * Creates a Claim message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Claim
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Claim;

            /**
             * Creates a plain object from a Claim message. Also converts values to other types if specified.
             * @param message Claim
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Claim, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Claim to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Claim {

            /** Properties of a Claim. */
            interface $Properties {

                /** Claim id */
                id?: (string|null);

                /** Claim patient */
                patient?: (claimgate.v1.Patient.$Properties|null);

                /** Claim facility */
                facility?: (claimgate.v1.Facility.$Properties|null);

                /** Claim staff */
                staff?: (claimgate.v1.StaffList.$Properties|null);

                /** Claim encounter */
                encounter?: (claimgate.v1.Encounter.$Properties|null);

                /** Claim diagnoses */
                diagnoses?: (claimgate.v1.Diagnosis.$Properties[]|null);

                /** Claim diagnoses_complete */
                diagnoses_complete?: (boolean|null);

                /** Claim operations */
                operations?: (claimgate.v1.Operation.$Properties[]|null);

                /** Claim lines */
                lines?: (claimgate.v1.Line.$Properties[]|null);

                /** Claim lines_complete */
                lines_complete?: (boolean|null);

                /** Claim total_fen */
                total_fen?: (Long|null);

                /** Claim orders */
                orders?: (claimgate.v1.OrderList.$Properties|null);

                /** Claim executions */
                executions?: (claimgate.v1.ExecutionList.$Properties|null);

                /** Claim labs */
                labs?: (claimgate.v1.LabList.$Properties|null);

                /** Claim evidence */
                evidence?: ({ [k: string]: boolean }|null);

                /** Claim earlier */
                earlier?: (claimgate.v1.EarlierEncounter.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Claim. */
            type $Shape = claimgate.v1.Claim.$Properties;
        }

        /** Outcome enum. */
        enum Outcome {

            /** OUTCOME_UNSPECIFIED value */
            OUTCOME_UNSPECIFIED = 0,

            /** OUTCOME_ALLOW value */
            OUTCOME_ALLOW = 1,

            /** OUTCOME_WARN value */
            OUTCOME_WARN = 2,

            /** OUTCOME_BLOCK value */
            OUTCOME_BLOCK = 3,

            /** OUTCOME_INDETERMINATE value */
            OUTCOME_INDETERMINATE = 4
        }

        /** Effect enum. */
        enum Effect {

            /** EFFECT_UNSPECIFIED value */
            EFFECT_UNSPECIFIED = 0,

            /** EFFECT_SCREEN value */
            EFFECT_SCREEN = 1,

            /** EFFECT_NOTICE value */
            EFFECT_NOTICE = 2,

            /** EFFECT_EVIDENCE value */
            EFFECT_EVIDENCE = 3,

            /** EFFECT_PRIOR_STAY value */
            EFFECT_PRIOR_STAY = 4,

            /** EFFECT_EXCESS value */
            EFFECT_EXCESS = 5,

            /** EFFECT_LINE value */
            EFFECT_LINE = 6,

            /** EFFECT_STAY value */
            EFFECT_STAY = 7,

            /** EFFECT_CLAIM value */
            EFFECT_CLAIM = 8
        }

        /** Decision enum. */
        enum Decision {

            /** DECISION_UNSPECIFIED value */
            DECISION_UNSPECIFIED = 0,

            /** DECISION_ALLOW value */
            DECISION_ALLOW = 1,

            /** DECISION_WARN value */
            DECISION_WARN = 2,

            /** DECISION_BLOCK value */
            DECISION_BLOCK = 3
        }

        /**
         * Properties of a LineVerdict.
         * @deprecated Use claimgate.v1.LineVerdict.$Properties instead.
         */
        interface ILineVerdict extends claimgate.v1.LineVerdict.$Properties {
        }

        /** Represents a LineVerdict. */
        class LineVerdict {

            /**
             * Constructs a new LineVerdict.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.LineVerdict.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LineVerdict decision. */
            decision?: (claimgate.v1.Decision|null);

            /** LineVerdict effect. */
            effect?: (claimgate.v1.Effect|null);

            /** LineVerdict denied_amount_fen. */
            denied_amount_fen?: (Long|null);

            /** LineVerdict rules. */
            rules: string[];

            /**
             * Creates a new LineVerdict instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LineVerdict instance
             */
            static create(properties: claimgate.v1.LineVerdict.$Shape): claimgate.v1.LineVerdict & claimgate.v1.LineVerdict.$Shape;
            static create(properties?: claimgate.v1.LineVerdict.$Properties): claimgate.v1.LineVerdict;

            /**
             * Encodes the specified LineVerdict message. Does not implicitly {@link claimgate.v1.LineVerdict.verify|verify} messages.
             * @param message LineVerdict message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.LineVerdict.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LineVerdict message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.LineVerdict & claimgate.v1.LineVerdict.$Shape} LineVerdict
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.LineVerdict & claimgate.v1.LineVerdict.$Shape;

            /**
             * Creates a LineVerdict message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LineVerdict
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.LineVerdict;

            /**
             * Creates a plain object from a LineVerdict message. Also converts values to other types if specified.
             * @param message LineVerdict
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.LineVerdict, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LineVerdict to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LineVerdict {

            /** Properties of a LineVerdict. */
            interface $Properties {

                /** LineVerdict decision */
                decision?: (claimgate.v1.Decision|null);

                /** LineVerdict effect */
                effect?: (claimgate.v1.Effect|null);

                /** LineVerdict denied_amount_fen */
                denied_amount_fen?: (Long|null);

                /** LineVerdict rules */
                rules?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LineVerdict. */
            type $Shape = claimgate.v1.LineVerdict.$Properties;
        }

        /**
         * Properties of a Sentence.
         * @deprecated Use claimgate.v1.Sentence.$Properties instead.
         */
        interface ISentence extends claimgate.v1.Sentence.$Properties {
        }

        /** Represents a Sentence. */
        class Sentence {

            /**
             * Constructs a new Sentence.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Sentence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sentence zh. */
            zh?: (string|null);

            /** Sentence en. */
            en?: (string|null);

            /**
             * Creates a new Sentence instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Sentence instance
             */
            static create(properties: claimgate.v1.Sentence.$Shape): claimgate.v1.Sentence & claimgate.v1.Sentence.$Shape;
            static create(properties?: claimgate.v1.Sentence.$Properties): claimgate.v1.Sentence;

            /**
             * Encodes the specified Sentence message. Does not implicitly {@link claimgate.v1.Sentence.verify|verify} messages.
             * @param message Sentence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Sentence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sentence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Sentence & claimgate.v1.Sentence.$Shape} Sentence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Sentence & claimgate.v1.Sentence.$Shape;

            /**
             * Creates a Sentence message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Sentence
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Sentence;

            /**
             * Creates a plain object from a Sentence message. Also converts values to other types if specified.
             * @param message Sentence
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Sentence, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Sentence to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Sentence {

            /** Properties of a Sentence. */
            interface $Properties {

                /** Sentence zh */
                zh?: (string|null);

                /** Sentence en */
                en?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sentence. */
            type $Shape = claimgate.v1.Sentence.$Properties;
        }

        /** RemedyKind enum. */
        enum RemedyKind {

            /** REMEDY_KIND_UNSPECIFIED value */
            REMEDY_KIND_UNSPECIFIED = 0,

            /** REMEDY_KIND_REDUCE_QUANTITY value */
            REMEDY_KIND_REDUCE_QUANTITY = 1,

            /** REMEDY_KIND_REDUCE_PRICE value */
            REMEDY_KIND_REDUCE_PRICE = 2,

            /** REMEDY_KIND_REDUCE_AMOUNT value */
            REMEDY_KIND_REDUCE_AMOUNT = 3,

            /** REMEDY_KIND_SELF_PAY value */
            REMEDY_KIND_SELF_PAY = 4,

            /** REMEDY_KIND_REMOVE_LINE value */
            REMEDY_KIND_REMOVE_LINE = 5,

            /** REMEDY_KIND_CORRECT_AMOUNT value */
            REMEDY_KIND_CORRECT_AMOUNT = 6,

            /** REMEDY_KIND_CORRECT_TOTAL value */
            REMEDY_KIND_CORRECT_TOTAL = 7,

            /** REMEDY_KIND_REDUCE_DAYS value */
            REMEDY_KIND_REDUCE_DAYS = 8,

            /** REMEDY_KIND_CLAIM_FROM value */
            REMEDY_KIND_CLAIM_FROM = 9,

            /** REMEDY_KIND_CORRECT_DIAGNOSIS value */
            REMEDY_KIND_CORRECT_DIAGNOSIS = 10,

            /** REMEDY_KIND_CORRECT_OPERATION value */
            REMEDY_KIND_CORRECT_OPERATION = 11,

            /** REMEDY_KIND_SUPPLY value */
            REMEDY_KIND_SUPPLY = 12
        }

        /** RemedyScheme enum. */
        enum RemedyScheme {

            /** REMEDY_SCHEME_UNSPECIFIED value */
            REMEDY_SCHEME_UNSPECIFIED = 0,

            /** REMEDY_SCHEME_WORK_INJURY value */
            REMEDY_SCHEME_WORK_INJURY = 1,

            /** REMEDY_SCHEME_MATERNITY value */
            REMEDY_SCHEME_MATERNITY = 2
        }

        /**
         * Properties of a Remedy.
         * @deprecated Use claimgate.v1.Remedy.$Properties instead.
         */
        interface IRemedy extends claimgate.v1.Remedy.$Properties {
        }

        /** Represents a Remedy. */
        class Remedy {

            /**
             * Constructs a new Remedy.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Remedy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Remedy kind. */
            kind?: (claimgate.v1.RemedyKind|null);

            /** Remedy line. */
            line?: (number|null);

            /** Remedy lines. */
            lines: number[];

            /** Remedy quantity_e4. */
            quantity_e4?: (Long|null);

            /** Remedy unit_price_e6. */
            unit_price_e6?: (Long|null);

            /** Remedy amount_fen. */
            amount_fen?: (Long|null);

            /** Remedy total_fen. */
            total_fen?: (Long|null);

            /** Remedy days. */
            days?: (number|null);

            /** Remedy scheme. */
            scheme?: (claimgate.v1.RemedyScheme|null);

            /** Remedy diagnosis. */
            diagnosis?: (number|null);

            /** Remedy operation. */
            operation?: (number|null);

            /** Remedy path. */
            path?: (string|null);

            /**
             * Creates a new Remedy instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Remedy instance
             */
            static create(properties: claimgate.v1.Remedy.$Shape): claimgate.v1.Remedy & claimgate.v1.Remedy.$Shape;
            static create(properties?: claimgate.v1.Remedy.$Properties): claimgate.v1.Remedy;

            /**
             * Encodes the specified Remedy message. Does not implicitly {@link claimgate.v1.Remedy.verify|verify} messages.
             * @param message Remedy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Remedy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Remedy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Remedy & claimgate.v1.Remedy.$Shape} Remedy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Remedy & claimgate.v1.Remedy.$Shape;

            /**
             * Creates a Remedy message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Remedy
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Remedy;

            /**
             * Creates a plain object from a Remedy message. Also converts values to other types if specified.
             * @param message Remedy
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Remedy, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Remedy to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Remedy {

            /** Properties of a Remedy. */
            interface $Properties {

                /** Remedy kind */
                kind?: (claimgate.v1.RemedyKind|null);

                /** Remedy line */
                line?: (number|null);

                /** Remedy lines */
                lines?: (number[]|null);

                /** Remedy quantity_e4 */
                quantity_e4?: (Long|null);

                /** Remedy unit_price_e6 */
                unit_price_e6?: (Long|null);

                /** Remedy amount_fen */
                amount_fen?: (Long|null);

                /** Remedy total_fen */
                total_fen?: (Long|null);

                /** Remedy days */
                days?: (number|null);

                /** Remedy scheme */
                scheme?: (claimgate.v1.RemedyScheme|null);

                /** Remedy diagnosis */
                diagnosis?: (number|null);

                /** Remedy operation */
                operation?: (number|null);

                /** Remedy path */
                path?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Remedy. */
            type $Shape = claimgate.v1.Remedy.$Properties;
        }

        /** FactType enum. */
        enum FactType {

            /** FACT_TYPE_UNSPECIFIED value */
            FACT_TYPE_UNSPECIFIED = 0,

            /** FACT_TYPE_TEXT value */
            FACT_TYPE_TEXT = 1,

            /** FACT_TYPE_NUMBER value */
            FACT_TYPE_NUMBER = 2,

            /** FACT_TYPE_FEN value */
            FACT_TYPE_FEN = 3,

            /** FACT_TYPE_PRICE value */
            FACT_TYPE_PRICE = 4,

            /** FACT_TYPE_QUANTITY value */
            FACT_TYPE_QUANTITY = 5,

            /** FACT_TYPE_DAY value */
            FACT_TYPE_DAY = 6,

            /** FACT_TYPE_WORD value */
            FACT_TYPE_WORD = 7
        }

        /**
         * Properties of a Fact.
         * @deprecated Use claimgate.v1.Fact.$Properties instead.
         */
        interface IFact extends claimgate.v1.Fact.$Properties {
        }

        /** Represents a Fact. */
        class Fact {

            /**
             * Constructs a new Fact.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Fact.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Fact path. */
            path?: (string|null);

            /** Fact type. */
            type?: (claimgate.v1.FactType|null);

            /** Fact value. */
            value?: (string|null);

            /**
             * Creates a new Fact instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Fact instance
             */
            static create(properties: claimgate.v1.Fact.$Shape): claimgate.v1.Fact & claimgate.v1.Fact.$Shape;
            static create(properties?: claimgate.v1.Fact.$Properties): claimgate.v1.Fact;

            /**
             * Encodes the specified Fact message. Does not implicitly {@link claimgate.v1.Fact.verify|verify} messages.
             * @param message Fact message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Fact.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Fact message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Fact & claimgate.v1.Fact.$Shape} Fact
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Fact & claimgate.v1.Fact.$Shape;

            /**
             * Creates a Fact message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Fact
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Fact;

            /**
             * Creates a plain object from a Fact message. Also converts values to other types if specified.
             * @param message Fact
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Fact, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Fact to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Fact {

            /** Properties of a Fact. */
            interface $Properties {

                /** Fact path */
                path?: (string|null);

                /** Fact type */
                type?: (claimgate.v1.FactType|null);

                /** Fact value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Fact. */
            type $Shape = claimgate.v1.Fact.$Properties;
        }

        /**
         * Properties of a Source.
         * @deprecated Use claimgate.v1.Source.$Properties instead.
         */
        interface ISource extends claimgate.v1.Source.$Properties {
        }

        /** Represents a Source. */
        class Source {

            /**
             * Constructs a new Source.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Source.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Source citation. */
            citation?: (string|null);

            /** Source pack. */
            pack?: (string|null);

            /** Source table. */
            table?: (string|null);

            /** Source row. */
            row?: (number|null);

            /**
             * Creates a new Source instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Source instance
             */
            static create(properties: claimgate.v1.Source.$Shape): claimgate.v1.Source & claimgate.v1.Source.$Shape;
            static create(properties?: claimgate.v1.Source.$Properties): claimgate.v1.Source;

            /**
             * Encodes the specified Source message. Does not implicitly {@link claimgate.v1.Source.verify|verify} messages.
             * @param message Source message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Source.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Source message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Source & claimgate.v1.Source.$Shape} Source
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Source & claimgate.v1.Source.$Shape;

            /**
             * Creates a Source message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Source
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Source;

            /**
             * Creates a plain object from a Source message. Also converts values to other types if specified.
             * @param message Source
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Source, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Source to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Source {

            /** Properties of a Source. */
            interface $Properties {

                /** Source citation */
                citation?: (string|null);

                /** Source pack */
                pack?: (string|null);

                /** Source table */
                table?: (string|null);

                /** Source row */
                row?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Source. */
            type $Shape = claimgate.v1.Source.$Properties;
        }

        /**
         * Properties of a Finding.
         * @deprecated Use claimgate.v1.Finding.$Properties instead.
         */
        interface IFinding extends claimgate.v1.Finding.$Properties {
        }

        /** Represents a Finding. */
        class Finding {

            /**
             * Constructs a new Finding.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Finding.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Finding id. */
            id?: (string|null);

            /** Finding rule. */
            rule?: (string|null);

            /** Finding name. */
            name?: (claimgate.v1.Sentence.$Properties|null);

            /** Finding decision. */
            decision?: (claimgate.v1.Decision|null);

            /** Finding effect. */
            effect?: (claimgate.v1.Effect|null);

            /** Finding severity. */
            severity?: (number|null);

            /** Finding lines. */
            lines: number[];

            /** Finding involved. */
            involved: number[];

            /** Finding amounts_fen. */
            amounts_fen: Long[];

            /** Finding amount_fen. */
            amount_fen?: (Long|null);

            /** Finding sentence. */
            sentence?: (claimgate.v1.Sentence.$Properties|null);

            /** Finding remedy. */
            remedy?: (claimgate.v1.Remedy.$Properties|null);

            /** Finding remedy_sentence. */
            remedy_sentence?: (claimgate.v1.Sentence.$Properties|null);

            /** Finding facts. */
            facts: claimgate.v1.Fact.$Properties[];

            /** Finding source. */
            source?: (claimgate.v1.Source.$Properties|null);

            /** Finding shadow. */
            shadow?: (boolean|null);

            /**
             * Creates a new Finding instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Finding instance
             */
            static create(properties: claimgate.v1.Finding.$Shape): claimgate.v1.Finding & claimgate.v1.Finding.$Shape;
            static create(properties?: claimgate.v1.Finding.$Properties): claimgate.v1.Finding;

            /**
             * Encodes the specified Finding message. Does not implicitly {@link claimgate.v1.Finding.verify|verify} messages.
             * @param message Finding message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Finding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Finding message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Finding & claimgate.v1.Finding.$Shape} Finding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Finding & claimgate.v1.Finding.$Shape;

            /**
             * Creates a Finding message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Finding
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Finding;

            /**
             * Creates a plain object from a Finding message. Also converts values to other types if specified.
             * @param message Finding
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Finding, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Finding to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Finding {

            /** Properties of a Finding. */
            interface $Properties {

                /** Finding id */
                id?: (string|null);

                /** Finding rule */
                rule?: (string|null);

                /** Finding name */
                name?: (claimgate.v1.Sentence.$Properties|null);

                /** Finding decision */
                decision?: (claimgate.v1.Decision|null);

                /** Finding effect */
                effect?: (claimgate.v1.Effect|null);

                /** Finding severity */
                severity?: (number|null);

                /** Finding lines */
                lines?: (number[]|null);

                /** Finding involved */
                involved?: (number[]|null);

                /** Finding amounts_fen */
                amounts_fen?: (Long[]|null);

                /** Finding amount_fen */
                amount_fen?: (Long|null);

                /** Finding sentence */
                sentence?: (claimgate.v1.Sentence.$Properties|null);

                /** Finding remedy */
                remedy?: (claimgate.v1.Remedy.$Properties|null);

                /** Finding remedy_sentence */
                remedy_sentence?: (claimgate.v1.Sentence.$Properties|null);

                /** Finding facts */
                facts?: (claimgate.v1.Fact.$Properties[]|null);

                /** Finding source */
                source?: (claimgate.v1.Source.$Properties|null);

                /** Finding shadow */
                shadow?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Finding. */
            type $Shape = claimgate.v1.Finding.$Properties;
        }

        /**
         * Properties of an Undecided.
         * @deprecated Use claimgate.v1.Undecided.$Properties instead.
         */
        interface IUndecided extends claimgate.v1.Undecided.$Properties {
        }

        /** Represents an Undecided. */
        class Undecided {

            /**
             * Constructs a new Undecided.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Undecided.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Undecided rule. */
            rule?: (string|null);

            /** Undecided missing. */
            missing?: (string|null);

            /** Undecided lines. */
            lines: number[];

            /**
             * Creates a new Undecided instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Undecided instance
             */
            static create(properties: claimgate.v1.Undecided.$Shape): claimgate.v1.Undecided & claimgate.v1.Undecided.$Shape;
            static create(properties?: claimgate.v1.Undecided.$Properties): claimgate.v1.Undecided;

            /**
             * Encodes the specified Undecided message. Does not implicitly {@link claimgate.v1.Undecided.verify|verify} messages.
             * @param message Undecided message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Undecided.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Undecided message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Undecided & claimgate.v1.Undecided.$Shape} Undecided
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Undecided & claimgate.v1.Undecided.$Shape;

            /**
             * Creates an Undecided message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Undecided
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Undecided;

            /**
             * Creates a plain object from an Undecided message. Also converts values to other types if specified.
             * @param message Undecided
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Undecided, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Undecided to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Undecided {

            /** Properties of an Undecided. */
            interface $Properties {

                /** Undecided rule */
                rule?: (string|null);

                /** Undecided missing */
                missing?: (string|null);

                /** Undecided lines */
                lines?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Undecided. */
            type $Shape = claimgate.v1.Undecided.$Properties;
        }

        /**
         * Properties of a Snapshot.
         * @deprecated Use claimgate.v1.Snapshot.$Properties instead.
         */
        interface ISnapshot extends claimgate.v1.Snapshot.$Properties {
        }

        /** Represents a Snapshot. */
        class Snapshot {

            /**
             * Constructs a new Snapshot.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Snapshot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Snapshot profile. */
            profile?: (string|null);

            /** Snapshot edition. */
            edition?: (string|null);

            /** Snapshot digest. */
            digest?: (string|null);

            /** Snapshot age_days. */
            age_days?: (number|null);

            /** Snapshot stale. */
            stale?: (boolean|null);

            /**
             * Creates a new Snapshot instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Snapshot instance
             */
            static create(properties: claimgate.v1.Snapshot.$Shape): claimgate.v1.Snapshot & claimgate.v1.Snapshot.$Shape;
            static create(properties?: claimgate.v1.Snapshot.$Properties): claimgate.v1.Snapshot;

            /**
             * Encodes the specified Snapshot message. Does not implicitly {@link claimgate.v1.Snapshot.verify|verify} messages.
             * @param message Snapshot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Snapshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Snapshot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Snapshot & claimgate.v1.Snapshot.$Shape} Snapshot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Snapshot & claimgate.v1.Snapshot.$Shape;

            /**
             * Creates a Snapshot message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Snapshot
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Snapshot;

            /**
             * Creates a plain object from a Snapshot message. Also converts values to other types if specified.
             * @param message Snapshot
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Snapshot, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Snapshot to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Snapshot {

            /** Properties of a Snapshot. */
            interface $Properties {

                /** Snapshot profile */
                profile?: (string|null);

                /** Snapshot edition */
                edition?: (string|null);

                /** Snapshot digest */
                digest?: (string|null);

                /** Snapshot age_days */
                age_days?: (number|null);

                /** Snapshot stale */
                stale?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Snapshot. */
            type $Shape = claimgate.v1.Snapshot.$Properties;
        }

        /**
         * Properties of a Verdict.
         * @deprecated Use claimgate.v1.Verdict.$Properties instead.
         */
        interface IVerdict extends claimgate.v1.Verdict.$Properties {
        }

        /** Represents a Verdict. */
        class Verdict {

            /**
             * Constructs a new Verdict.
             * @param [properties] Properties to set
             */
            constructor(properties?: claimgate.v1.Verdict.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Verdict claim_id. */
            claim_id?: (string|null);

            /** Verdict outcome. */
            outcome?: (claimgate.v1.Outcome|null);

            /** Verdict effect. */
            effect?: (claimgate.v1.Effect|null);

            /** Verdict denied_amount_fen. */
            denied_amount_fen?: (Long|null);

            /** Verdict contested_amount_fen. */
            contested_amount_fen?: (Long|null);

            /** Verdict lines. */
            lines: claimgate.v1.LineVerdict.$Properties[];

            /** Verdict findings. */
            findings: claimgate.v1.Finding.$Properties[];

            /** Verdict undecided. */
            undecided: claimgate.v1.Undecided.$Properties[];

            /** Verdict snapshot. */
            snapshot?: (claimgate.v1.Snapshot.$Properties|null);

            /** Verdict degraded. */
            degraded?: (string|null);

            /**
             * Creates a new Verdict instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Verdict instance
             */
            static create(properties: claimgate.v1.Verdict.$Shape): claimgate.v1.Verdict & claimgate.v1.Verdict.$Shape;
            static create(properties?: claimgate.v1.Verdict.$Properties): claimgate.v1.Verdict;

            /**
             * Encodes the specified Verdict message. Does not implicitly {@link claimgate.v1.Verdict.verify|verify} messages.
             * @param message Verdict message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: claimgate.v1.Verdict.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Verdict message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {claimgate.v1.Verdict & claimgate.v1.Verdict.$Shape} Verdict
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): claimgate.v1.Verdict & claimgate.v1.Verdict.$Shape;

            /**
             * Creates a Verdict message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Verdict
             */
            static fromObject(object: { [k: string]: any }): claimgate.v1.Verdict;

            /**
             * Creates a plain object from a Verdict message. Also converts values to other types if specified.
             * @param message Verdict
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: claimgate.v1.Verdict, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Verdict to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Verdict {

            /** Properties of a Verdict. */
            interface $Properties {

                /** Verdict claim_id */
                claim_id?: (string|null);

                /** Verdict outcome */
                outcome?: (claimgate.v1.Outcome|null);

                /** Verdict effect */
                effect?: (claimgate.v1.Effect|null);

                /** Verdict denied_amount_fen */
                denied_amount_fen?: (Long|null);

                /** Verdict contested_amount_fen */
                contested_amount_fen?: (Long|null);

                /** Verdict lines */
                lines?: (claimgate.v1.LineVerdict.$Properties[]|null);

                /** Verdict findings */
                findings?: (claimgate.v1.Finding.$Properties[]|null);

                /** Verdict undecided */
                undecided?: (claimgate.v1.Undecided.$Properties[]|null);

                /** Verdict snapshot */
                snapshot?: (claimgate.v1.Snapshot.$Properties|null);

                /** Verdict degraded */
                degraded?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Verdict. */
            type $Shape = claimgate.v1.Verdict.$Properties;
        }
    }
}
