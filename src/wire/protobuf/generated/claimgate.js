/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Array = $util.global.Array, $String = $util.global.String, $Boolean = $util.global.Boolean, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $Number = $util.global.Number;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const claimgate = $root.claimgate = (() => {

    /**
     * Namespace claimgate.
     * @exports claimgate
     * @namespace
     */
    const claimgate = {};

    claimgate.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof claimgate
         * @namespace
         */
        const v1 = {};

        /**
         * Sex enum.
         * @name claimgate.v1.Sex
         * @enum {number}
         * @property {number} SEX_UNSPECIFIED=0 SEX_UNSPECIFIED value
         * @property {number} SEX_MALE=1 SEX_MALE value
         * @property {number} SEX_FEMALE=2 SEX_FEMALE value
         */
        v1.Sex = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SEX_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SEX_MALE"] = 1;
            values[valuesById[2] = "SEX_FEMALE"] = 2;
            return values;
        })();

        /**
         * Scheme enum.
         * @name claimgate.v1.Scheme
         * @enum {number}
         * @property {number} SCHEME_UNSPECIFIED=0 SCHEME_UNSPECIFIED value
         * @property {number} SCHEME_EMPLOYEE=1 SCHEME_EMPLOYEE value
         * @property {number} SCHEME_RESIDENT=2 SCHEME_RESIDENT value
         * @property {number} SCHEME_WORK_INJURY=3 SCHEME_WORK_INJURY value
         * @property {number} SCHEME_MATERNITY=4 SCHEME_MATERNITY value
         * @property {number} SCHEME_LONG_TERM_CARE=5 SCHEME_LONG_TERM_CARE value
         * @property {number} SCHEME_OTHER=6 SCHEME_OTHER value
         */
        v1.Scheme = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SCHEME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SCHEME_EMPLOYEE"] = 1;
            values[valuesById[2] = "SCHEME_RESIDENT"] = 2;
            values[valuesById[3] = "SCHEME_WORK_INJURY"] = 3;
            values[valuesById[4] = "SCHEME_MATERNITY"] = 4;
            values[valuesById[5] = "SCHEME_LONG_TERM_CARE"] = 5;
            values[valuesById[6] = "SCHEME_OTHER"] = 6;
            return values;
        })();

        v1.TextList = (function() {

            /**
             * Properties of a TextList.
             * @typedef {Object} claimgate.v1.TextList.$Properties
             * @property {Array.<string>|null} [items] TextList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TextList.
             * @memberof claimgate.v1
             * @interface ITextList
             * @augments claimgate.v1.TextList.$Properties
             * @deprecated Use claimgate.v1.TextList.$Properties instead.
             */

            /**
             * Shape of a TextList.
             * @typedef {claimgate.v1.TextList.$Properties} claimgate.v1.TextList.$Shape
             */

            /**
             * Constructs a new TextList.
             * @memberof claimgate.v1
             * @classdesc Represents a TextList.
             * @constructor
             * @param {claimgate.v1.TextList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TextList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TextList items.
             * @member {Array.<string>} items
             * @memberof claimgate.v1.TextList
             * @instance
             */
            TextList.prototype.items = $util.emptyArray;

            /**
             * Creates a new TextList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.TextList
             * @static
             * @param {claimgate.v1.TextList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.TextList} TextList instance
             * @type {{
             *   (properties: claimgate.v1.TextList.$Shape): claimgate.v1.TextList & claimgate.v1.TextList.$Shape;
             *   (properties?: claimgate.v1.TextList.$Properties): claimgate.v1.TextList;
             * }}
             */
            TextList.create = function(properties) {
                return new TextList(properties);
            };

            /**
             * Encodes the specified TextList message. Does not implicitly {@link claimgate.v1.TextList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.TextList
             * @static
             * @param {claimgate.v1.TextList.$Properties} message TextList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TextList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.items[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TextList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.TextList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.TextList & claimgate.v1.TextList.$Shape} TextList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TextList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.TextList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a TextList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.TextList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.TextList} TextList
             */
            TextList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.TextList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.TextList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.TextList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.TextList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i)
                        message.items[i] = $String(object.items[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a TextList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.TextList
             * @static
             * @param {claimgate.v1.TextList} message TextList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TextList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = message.items[j];
                }
                return object;
            };

            /**
             * Converts this TextList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.TextList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TextList.prototype.toJSON = function() {
                return TextList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TextList;
        })();

        v1.Interval = (function() {

            /**
             * Properties of an Interval.
             * @typedef {Object} claimgate.v1.Interval.$Properties
             * @property {string|null} [from] Interval from
             * @property {string|null} [to] Interval to
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Interval.
             * @memberof claimgate.v1
             * @interface IInterval
             * @augments claimgate.v1.Interval.$Properties
             * @deprecated Use claimgate.v1.Interval.$Properties instead.
             */

            /**
             * Shape of an Interval.
             * @typedef {claimgate.v1.Interval.$Properties} claimgate.v1.Interval.$Shape
             */

            /**
             * Constructs a new Interval.
             * @memberof claimgate.v1
             * @classdesc Represents an Interval.
             * @constructor
             * @param {claimgate.v1.Interval.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Interval = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Interval from.
             * @member {string|null|undefined} from
             * @memberof claimgate.v1.Interval
             * @instance
             */
            Interval.prototype.from = null;

            /**
             * Interval to.
             * @member {string|null|undefined} to
             * @memberof claimgate.v1.Interval
             * @instance
             */
            Interval.prototype.to = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Interval.prototype, "_from", {
                get: $util.oneOfGetter($oneOfFields = ["from"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Interval.prototype, "_to", {
                get: $util.oneOfGetter($oneOfFields = ["to"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Interval instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Interval
             * @static
             * @param {claimgate.v1.Interval.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Interval} Interval instance
             * @type {{
             *   (properties: claimgate.v1.Interval.$Shape): claimgate.v1.Interval & claimgate.v1.Interval.$Shape;
             *   (properties?: claimgate.v1.Interval.$Properties): claimgate.v1.Interval;
             * }}
             */
            Interval.create = function(properties) {
                return new Interval(properties);
            };

            /**
             * Encodes the specified Interval message. Does not implicitly {@link claimgate.v1.Interval.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Interval
             * @static
             * @param {claimgate.v1.Interval.$Properties} message Interval message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Interval.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.to);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Interval message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Interval
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Interval & claimgate.v1.Interval.$Shape} Interval
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Interval.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Interval();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.from = reader.stringVerify();
                            message._from = "from";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.to = reader.stringVerify();
                            message._to = "to";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Interval message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Interval
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Interval} Interval
             */
            Interval.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Interval)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Interval: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Interval();
                if (object.from != null)
                    message.from = $String(object.from);
                if (object.to != null)
                    message.to = $String(object.to);
                return message;
            };

            /**
             * Creates a plain object from an Interval message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Interval
             * @static
             * @param {claimgate.v1.Interval} message Interval
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Interval.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    object.from = message.from;
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    object.to = message.to;
                return object;
            };

            /**
             * Converts this Interval to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Interval
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Interval.prototype.toJSON = function() {
                return Interval.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Interval;
        })();

        v1.IntervalList = (function() {

            /**
             * Properties of an IntervalList.
             * @typedef {Object} claimgate.v1.IntervalList.$Properties
             * @property {Array.<claimgate.v1.Interval.$Properties>|null} [items] IntervalList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an IntervalList.
             * @memberof claimgate.v1
             * @interface IIntervalList
             * @augments claimgate.v1.IntervalList.$Properties
             * @deprecated Use claimgate.v1.IntervalList.$Properties instead.
             */

            /**
             * Shape of an IntervalList.
             * @typedef {claimgate.v1.IntervalList.$Properties} claimgate.v1.IntervalList.$Shape
             */

            /**
             * Constructs a new IntervalList.
             * @memberof claimgate.v1
             * @classdesc Represents an IntervalList.
             * @constructor
             * @param {claimgate.v1.IntervalList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const IntervalList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * IntervalList items.
             * @member {Array.<claimgate.v1.Interval.$Properties>} items
             * @memberof claimgate.v1.IntervalList
             * @instance
             */
            IntervalList.prototype.items = $util.emptyArray;

            /**
             * Creates a new IntervalList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.IntervalList
             * @static
             * @param {claimgate.v1.IntervalList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.IntervalList} IntervalList instance
             * @type {{
             *   (properties: claimgate.v1.IntervalList.$Shape): claimgate.v1.IntervalList & claimgate.v1.IntervalList.$Shape;
             *   (properties?: claimgate.v1.IntervalList.$Properties): claimgate.v1.IntervalList;
             * }}
             */
            IntervalList.create = function(properties) {
                return new IntervalList(properties);
            };

            /**
             * Encodes the specified IntervalList message. Does not implicitly {@link claimgate.v1.IntervalList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.IntervalList
             * @static
             * @param {claimgate.v1.IntervalList.$Properties} message IntervalList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IntervalList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.Interval.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an IntervalList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.IntervalList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.IntervalList & claimgate.v1.IntervalList.$Shape} IntervalList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IntervalList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.IntervalList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.Interval.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an IntervalList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.IntervalList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.IntervalList} IntervalList
             */
            IntervalList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.IntervalList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.IntervalList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.IntervalList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.IntervalList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.IntervalList.items: object expected");
                        message.items[i] = $root.claimgate.v1.Interval.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an IntervalList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.IntervalList
             * @static
             * @param {claimgate.v1.IntervalList} message IntervalList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            IntervalList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.Interval.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this IntervalList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.IntervalList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            IntervalList.prototype.toJSON = function() {
                return IntervalList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return IntervalList;
        })();

        /**
         * MaternityState enum.
         * @name claimgate.v1.MaternityState
         * @enum {number}
         * @property {number} MATERNITY_STATE_UNSPECIFIED=0 MATERNITY_STATE_UNSPECIFIED value
         * @property {number} MATERNITY_STATE_NONE=1 MATERNITY_STATE_NONE value
         * @property {number} MATERNITY_STATE_PLANNING=2 MATERNITY_STATE_PLANNING value
         * @property {number} MATERNITY_STATE_PREGNANT=3 MATERNITY_STATE_PREGNANT value
         * @property {number} MATERNITY_STATE_LACTATING=4 MATERNITY_STATE_LACTATING value
         */
        v1.MaternityState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MATERNITY_STATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MATERNITY_STATE_NONE"] = 1;
            values[valuesById[2] = "MATERNITY_STATE_PLANNING"] = 2;
            values[valuesById[3] = "MATERNITY_STATE_PREGNANT"] = 3;
            values[valuesById[4] = "MATERNITY_STATE_LACTATING"] = 4;
            return values;
        })();

        v1.Patient = (function() {

            /**
             * Properties of a Patient.
             * @typedef {Object} claimgate.v1.Patient.$Properties
             * @property {string|null} [id_kind] Patient id_kind
             * @property {string|null} [id] Patient id
             * @property {claimgate.v1.Sex|null} [sex] Patient sex
             * @property {string|null} [birth_date] Patient birth_date
             * @property {string|null} [death_date] Patient death_date
             * @property {boolean|null} [deceased] Patient deceased
             * @property {claimgate.v1.Scheme|null} [scheme] Patient scheme
             * @property {string|null} [category] Patient category
             * @property {claimgate.v1.TextList.$Properties|null} [status_flags] Patient status_flags
             * @property {claimgate.v1.IntervalList.$Properties|null} [coverage] Patient coverage
             * @property {claimgate.v1.MaternityState|null} [maternity_state] Patient maternity_state
             * @property {claimgate.v1.TextList.$Properties|null} [approved_diseases] Patient approved_diseases
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Patient.
             * @memberof claimgate.v1
             * @interface IPatient
             * @augments claimgate.v1.Patient.$Properties
             * @deprecated Use claimgate.v1.Patient.$Properties instead.
             */

            /**
             * Shape of a Patient.
             * @typedef {claimgate.v1.Patient.$Properties} claimgate.v1.Patient.$Shape
             */

            /**
             * Constructs a new Patient.
             * @memberof claimgate.v1
             * @classdesc Represents a Patient.
             * @constructor
             * @param {claimgate.v1.Patient.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Patient = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Patient id_kind.
             * @member {string|null|undefined} id_kind
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.id_kind = null;

            /**
             * Patient id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.id = null;

            /**
             * Patient sex.
             * @member {claimgate.v1.Sex|null|undefined} sex
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.sex = null;

            /**
             * Patient birth_date.
             * @member {string|null|undefined} birth_date
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.birth_date = null;

            /**
             * Patient death_date.
             * @member {string|null|undefined} death_date
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.death_date = null;

            /**
             * Patient deceased.
             * @member {boolean|null|undefined} deceased
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.deceased = null;

            /**
             * Patient scheme.
             * @member {claimgate.v1.Scheme|null|undefined} scheme
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.scheme = null;

            /**
             * Patient category.
             * @member {string|null|undefined} category
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.category = null;

            /**
             * Patient status_flags.
             * @member {claimgate.v1.TextList.$Properties|null|undefined} status_flags
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.status_flags = null;

            /**
             * Patient coverage.
             * @member {claimgate.v1.IntervalList.$Properties|null|undefined} coverage
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.coverage = null;

            /**
             * Patient maternity_state.
             * @member {claimgate.v1.MaternityState|null|undefined} maternity_state
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.maternity_state = null;

            /**
             * Patient approved_diseases.
             * @member {claimgate.v1.TextList.$Properties|null|undefined} approved_diseases
             * @memberof claimgate.v1.Patient
             * @instance
             */
            Patient.prototype.approved_diseases = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_id_kind", {
                get: $util.oneOfGetter($oneOfFields = ["id_kind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_sex", {
                get: $util.oneOfGetter($oneOfFields = ["sex"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_birth_date", {
                get: $util.oneOfGetter($oneOfFields = ["birth_date"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_death_date", {
                get: $util.oneOfGetter($oneOfFields = ["death_date"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_deceased", {
                get: $util.oneOfGetter($oneOfFields = ["deceased"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_scheme", {
                get: $util.oneOfGetter($oneOfFields = ["scheme"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_category", {
                get: $util.oneOfGetter($oneOfFields = ["category"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_status_flags", {
                get: $util.oneOfGetter($oneOfFields = ["status_flags"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_coverage", {
                get: $util.oneOfGetter($oneOfFields = ["coverage"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_maternity_state", {
                get: $util.oneOfGetter($oneOfFields = ["maternity_state"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Patient.prototype, "_approved_diseases", {
                get: $util.oneOfGetter($oneOfFields = ["approved_diseases"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Patient instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Patient
             * @static
             * @param {claimgate.v1.Patient.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Patient} Patient instance
             * @type {{
             *   (properties: claimgate.v1.Patient.$Shape): claimgate.v1.Patient & claimgate.v1.Patient.$Shape;
             *   (properties?: claimgate.v1.Patient.$Properties): claimgate.v1.Patient;
             * }}
             */
            Patient.create = function(properties) {
                return new Patient(properties);
            };

            /**
             * Encodes the specified Patient message. Does not implicitly {@link claimgate.v1.Patient.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Patient
             * @static
             * @param {claimgate.v1.Patient.$Properties} message Patient message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Patient.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id_kind != null && $Object.hasOwnProperty.call(message, "id_kind"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id_kind);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                if (message.sex != null && $Object.hasOwnProperty.call(message, "sex"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.sex);
                if (message.birth_date != null && $Object.hasOwnProperty.call(message, "birth_date"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.birth_date);
                if (message.death_date != null && $Object.hasOwnProperty.call(message, "death_date"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.death_date);
                if (message.deceased != null && $Object.hasOwnProperty.call(message, "deceased"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.deceased);
                if (message.scheme != null && $Object.hasOwnProperty.call(message, "scheme"))
                    writer.uint32(/* id 7, wireType 0 =*/56).int32(message.scheme);
                if (message.category != null && $Object.hasOwnProperty.call(message, "category"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.category);
                if (message.status_flags != null && $Object.hasOwnProperty.call(message, "status_flags"))
                    $root.claimgate.v1.TextList.encode(message.status_flags, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.coverage != null && $Object.hasOwnProperty.call(message, "coverage"))
                    $root.claimgate.v1.IntervalList.encode(message.coverage, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.maternity_state != null && $Object.hasOwnProperty.call(message, "maternity_state"))
                    writer.uint32(/* id 11, wireType 0 =*/88).int32(message.maternity_state);
                if (message.approved_diseases != null && $Object.hasOwnProperty.call(message, "approved_diseases"))
                    $root.claimgate.v1.TextList.encode(message.approved_diseases, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Patient message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Patient
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Patient & claimgate.v1.Patient.$Shape} Patient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Patient.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Patient();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id_kind = reader.stringVerify();
                            message._id_kind = "id_kind";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.sex = reader.int32();
                            message._sex = "sex";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.birth_date = reader.stringVerify();
                            message._birth_date = "birth_date";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.death_date = reader.stringVerify();
                            message._death_date = "death_date";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.deceased = reader.bool();
                            message._deceased = "deceased";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.scheme = reader.int32();
                            message._scheme = "scheme";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.category = reader.stringVerify();
                            message._category = "category";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.status_flags = $root.claimgate.v1.TextList.decode(reader, reader.size(), $undefined, _depth + 1, message.status_flags);
                            message._status_flags = "status_flags";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.coverage = $root.claimgate.v1.IntervalList.decode(reader, reader.size(), $undefined, _depth + 1, message.coverage);
                            message._coverage = "coverage";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.maternity_state = reader.int32();
                            message._maternity_state = "maternity_state";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.approved_diseases = $root.claimgate.v1.TextList.decode(reader, reader.size(), $undefined, _depth + 1, message.approved_diseases);
                            message._approved_diseases = "approved_diseases";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Patient message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Patient
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Patient} Patient
             */
            Patient.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Patient)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Patient: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Patient();
                if (object.id_kind != null)
                    message.id_kind = $String(object.id_kind);
                if (object.id != null)
                    message.id = $String(object.id);
                switch (object.sex) {
                case "SEX_UNSPECIFIED":
                case 0:
                    message.sex = 0;
                    break;
                case "SEX_MALE":
                case 1:
                    message.sex = 1;
                    break;
                case "SEX_FEMALE":
                case 2:
                    message.sex = 2;
                    break;
                default:
                    if (typeof object.sex === "number" && (object.sex | 0) === object.sex)
                        message.sex = object.sex;
                }
                if (object.birth_date != null)
                    message.birth_date = $String(object.birth_date);
                if (object.death_date != null)
                    message.death_date = $String(object.death_date);
                if (object.deceased != null)
                    message.deceased = $Boolean(object.deceased);
                switch (object.scheme) {
                case "SCHEME_UNSPECIFIED":
                case 0:
                    message.scheme = 0;
                    break;
                case "SCHEME_EMPLOYEE":
                case 1:
                    message.scheme = 1;
                    break;
                case "SCHEME_RESIDENT":
                case 2:
                    message.scheme = 2;
                    break;
                case "SCHEME_WORK_INJURY":
                case 3:
                    message.scheme = 3;
                    break;
                case "SCHEME_MATERNITY":
                case 4:
                    message.scheme = 4;
                    break;
                case "SCHEME_LONG_TERM_CARE":
                case 5:
                    message.scheme = 5;
                    break;
                case "SCHEME_OTHER":
                case 6:
                    message.scheme = 6;
                    break;
                default:
                    if (typeof object.scheme === "number" && (object.scheme | 0) === object.scheme)
                        message.scheme = object.scheme;
                }
                if (object.category != null)
                    message.category = $String(object.category);
                if (object.status_flags != null) {
                    if (!$util.isObject(object.status_flags))
                        throw $TypeError(".claimgate.v1.Patient.status_flags: object expected");
                    message.status_flags = $root.claimgate.v1.TextList.fromObject(object.status_flags, _depth + 1);
                }
                if (object.coverage != null) {
                    if (!$util.isObject(object.coverage))
                        throw $TypeError(".claimgate.v1.Patient.coverage: object expected");
                    message.coverage = $root.claimgate.v1.IntervalList.fromObject(object.coverage, _depth + 1);
                }
                switch (object.maternity_state) {
                case "MATERNITY_STATE_UNSPECIFIED":
                case 0:
                    message.maternity_state = 0;
                    break;
                case "MATERNITY_STATE_NONE":
                case 1:
                    message.maternity_state = 1;
                    break;
                case "MATERNITY_STATE_PLANNING":
                case 2:
                    message.maternity_state = 2;
                    break;
                case "MATERNITY_STATE_PREGNANT":
                case 3:
                    message.maternity_state = 3;
                    break;
                case "MATERNITY_STATE_LACTATING":
                case 4:
                    message.maternity_state = 4;
                    break;
                default:
                    if (typeof object.maternity_state === "number" && (object.maternity_state | 0) === object.maternity_state)
                        message.maternity_state = object.maternity_state;
                }
                if (object.approved_diseases != null) {
                    if (!$util.isObject(object.approved_diseases))
                        throw $TypeError(".claimgate.v1.Patient.approved_diseases: object expected");
                    message.approved_diseases = $root.claimgate.v1.TextList.fromObject(object.approved_diseases, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Patient message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Patient
             * @static
             * @param {claimgate.v1.Patient} message Patient
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Patient.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.id_kind != null && $Object.hasOwnProperty.call(message, "id_kind"))
                    object.id_kind = message.id_kind;
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.sex != null && $Object.hasOwnProperty.call(message, "sex"))
                    object.sex = options.enums === $String ? $root.claimgate.v1.Sex[message.sex] === $undefined ? message.sex : $root.claimgate.v1.Sex[message.sex] : message.sex;
                if (message.birth_date != null && $Object.hasOwnProperty.call(message, "birth_date"))
                    object.birth_date = message.birth_date;
                if (message.death_date != null && $Object.hasOwnProperty.call(message, "death_date"))
                    object.death_date = message.death_date;
                if (message.deceased != null && $Object.hasOwnProperty.call(message, "deceased"))
                    object.deceased = message.deceased;
                if (message.scheme != null && $Object.hasOwnProperty.call(message, "scheme"))
                    object.scheme = options.enums === $String ? $root.claimgate.v1.Scheme[message.scheme] === $undefined ? message.scheme : $root.claimgate.v1.Scheme[message.scheme] : message.scheme;
                if (message.category != null && $Object.hasOwnProperty.call(message, "category"))
                    object.category = message.category;
                if (message.status_flags != null && $Object.hasOwnProperty.call(message, "status_flags"))
                    object.status_flags = $root.claimgate.v1.TextList.toObject(message.status_flags, options, _depth + 1);
                if (message.coverage != null && $Object.hasOwnProperty.call(message, "coverage"))
                    object.coverage = $root.claimgate.v1.IntervalList.toObject(message.coverage, options, _depth + 1);
                if (message.maternity_state != null && $Object.hasOwnProperty.call(message, "maternity_state"))
                    object.maternity_state = options.enums === $String ? $root.claimgate.v1.MaternityState[message.maternity_state] === $undefined ? message.maternity_state : $root.claimgate.v1.MaternityState[message.maternity_state] : message.maternity_state;
                if (message.approved_diseases != null && $Object.hasOwnProperty.call(message, "approved_diseases"))
                    object.approved_diseases = $root.claimgate.v1.TextList.toObject(message.approved_diseases, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Patient to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Patient
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Patient.prototype.toJSON = function() {
                return Patient.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Patient;
        })();

        /**
         * FacilityType enum.
         * @name claimgate.v1.FacilityType
         * @enum {number}
         * @property {number} FACILITY_TYPE_UNSPECIFIED=0 FACILITY_TYPE_UNSPECIFIED value
         * @property {number} FACILITY_TYPE_GENERAL=1 FACILITY_TYPE_GENERAL value
         * @property {number} FACILITY_TYPE_TCM=2 FACILITY_TYPE_TCM value
         * @property {number} FACILITY_TYPE_SPECIALIST=3 FACILITY_TYPE_SPECIALIST value
         * @property {number} FACILITY_TYPE_EYE=4 FACILITY_TYPE_EYE value
         * @property {number} FACILITY_TYPE_MATERNAL=5 FACILITY_TYPE_MATERNAL value
         * @property {number} FACILITY_TYPE_PRIMARY=6 FACILITY_TYPE_PRIMARY value
         * @property {number} FACILITY_TYPE_CLINIC=7 FACILITY_TYPE_CLINIC value
         * @property {number} FACILITY_TYPE_PHARMACY=8 FACILITY_TYPE_PHARMACY value
         * @property {number} FACILITY_TYPE_OTHER=9 FACILITY_TYPE_OTHER value
         */
        v1.FacilityType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FACILITY_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FACILITY_TYPE_GENERAL"] = 1;
            values[valuesById[2] = "FACILITY_TYPE_TCM"] = 2;
            values[valuesById[3] = "FACILITY_TYPE_SPECIALIST"] = 3;
            values[valuesById[4] = "FACILITY_TYPE_EYE"] = 4;
            values[valuesById[5] = "FACILITY_TYPE_MATERNAL"] = 5;
            values[valuesById[6] = "FACILITY_TYPE_PRIMARY"] = 6;
            values[valuesById[7] = "FACILITY_TYPE_CLINIC"] = 7;
            values[valuesById[8] = "FACILITY_TYPE_PHARMACY"] = 8;
            values[valuesById[9] = "FACILITY_TYPE_OTHER"] = 9;
            return values;
        })();

        v1.Facility = (function() {

            /**
             * Properties of a Facility.
             * @typedef {Object} claimgate.v1.Facility.$Properties
             * @property {string|null} [code] Facility code
             * @property {number|null} [level] Facility level
             * @property {claimgate.v1.FacilityType|null} [type] Facility type
             * @property {claimgate.v1.IntervalList.$Properties|null} [designations] Facility designations
             * @property {string|null} [terminal_owner] Facility terminal_owner
             * @property {boolean|null} [has_icu] Facility has_icu
             * @property {boolean|null} [has_pacu] Facility has_pacu
             * @property {claimgate.v1.TextList.$Properties|null} [allowed_items] Facility allowed_items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Facility.
             * @memberof claimgate.v1
             * @interface IFacility
             * @augments claimgate.v1.Facility.$Properties
             * @deprecated Use claimgate.v1.Facility.$Properties instead.
             */

            /**
             * Shape of a Facility.
             * @typedef {claimgate.v1.Facility.$Properties} claimgate.v1.Facility.$Shape
             */

            /**
             * Constructs a new Facility.
             * @memberof claimgate.v1
             * @classdesc Represents a Facility.
             * @constructor
             * @param {claimgate.v1.Facility.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Facility = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Facility code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.code = null;

            /**
             * Facility level.
             * @member {number|null|undefined} level
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.level = null;

            /**
             * Facility type.
             * @member {claimgate.v1.FacilityType|null|undefined} type
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.type = null;

            /**
             * Facility designations.
             * @member {claimgate.v1.IntervalList.$Properties|null|undefined} designations
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.designations = null;

            /**
             * Facility terminal_owner.
             * @member {string|null|undefined} terminal_owner
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.terminal_owner = null;

            /**
             * Facility has_icu.
             * @member {boolean|null|undefined} has_icu
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.has_icu = null;

            /**
             * Facility has_pacu.
             * @member {boolean|null|undefined} has_pacu
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.has_pacu = null;

            /**
             * Facility allowed_items.
             * @member {claimgate.v1.TextList.$Properties|null|undefined} allowed_items
             * @memberof claimgate.v1.Facility
             * @instance
             */
            Facility.prototype.allowed_items = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_level", {
                get: $util.oneOfGetter($oneOfFields = ["level"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_type", {
                get: $util.oneOfGetter($oneOfFields = ["type"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_designations", {
                get: $util.oneOfGetter($oneOfFields = ["designations"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_terminal_owner", {
                get: $util.oneOfGetter($oneOfFields = ["terminal_owner"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_has_icu", {
                get: $util.oneOfGetter($oneOfFields = ["has_icu"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_has_pacu", {
                get: $util.oneOfGetter($oneOfFields = ["has_pacu"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Facility.prototype, "_allowed_items", {
                get: $util.oneOfGetter($oneOfFields = ["allowed_items"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Facility instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Facility
             * @static
             * @param {claimgate.v1.Facility.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Facility} Facility instance
             * @type {{
             *   (properties: claimgate.v1.Facility.$Shape): claimgate.v1.Facility & claimgate.v1.Facility.$Shape;
             *   (properties?: claimgate.v1.Facility.$Properties): claimgate.v1.Facility;
             * }}
             */
            Facility.create = function(properties) {
                return new Facility(properties);
            };

            /**
             * Encodes the specified Facility message. Does not implicitly {@link claimgate.v1.Facility.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Facility
             * @static
             * @param {claimgate.v1.Facility.$Properties} message Facility message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Facility.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.level);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.type);
                if (message.designations != null && $Object.hasOwnProperty.call(message, "designations"))
                    $root.claimgate.v1.IntervalList.encode(message.designations, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.terminal_owner != null && $Object.hasOwnProperty.call(message, "terminal_owner"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.terminal_owner);
                if (message.has_icu != null && $Object.hasOwnProperty.call(message, "has_icu"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.has_icu);
                if (message.has_pacu != null && $Object.hasOwnProperty.call(message, "has_pacu"))
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.has_pacu);
                if (message.allowed_items != null && $Object.hasOwnProperty.call(message, "allowed_items"))
                    $root.claimgate.v1.TextList.encode(message.allowed_items, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Facility message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Facility
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Facility & claimgate.v1.Facility.$Shape} Facility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Facility.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Facility();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.level = reader.int32();
                            message._level = "level";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.type = reader.int32();
                            message._type = "type";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.designations = $root.claimgate.v1.IntervalList.decode(reader, reader.size(), $undefined, _depth + 1, message.designations);
                            message._designations = "designations";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.terminal_owner = reader.stringVerify();
                            message._terminal_owner = "terminal_owner";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.has_icu = reader.bool();
                            message._has_icu = "has_icu";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.has_pacu = reader.bool();
                            message._has_pacu = "has_pacu";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.allowed_items = $root.claimgate.v1.TextList.decode(reader, reader.size(), $undefined, _depth + 1, message.allowed_items);
                            message._allowed_items = "allowed_items";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Facility message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Facility
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Facility} Facility
             */
            Facility.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Facility)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Facility: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Facility();
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.level != null)
                    message.level = object.level | 0;
                switch (object.type) {
                case "FACILITY_TYPE_UNSPECIFIED":
                case 0:
                    message.type = 0;
                    break;
                case "FACILITY_TYPE_GENERAL":
                case 1:
                    message.type = 1;
                    break;
                case "FACILITY_TYPE_TCM":
                case 2:
                    message.type = 2;
                    break;
                case "FACILITY_TYPE_SPECIALIST":
                case 3:
                    message.type = 3;
                    break;
                case "FACILITY_TYPE_EYE":
                case 4:
                    message.type = 4;
                    break;
                case "FACILITY_TYPE_MATERNAL":
                case 5:
                    message.type = 5;
                    break;
                case "FACILITY_TYPE_PRIMARY":
                case 6:
                    message.type = 6;
                    break;
                case "FACILITY_TYPE_CLINIC":
                case 7:
                    message.type = 7;
                    break;
                case "FACILITY_TYPE_PHARMACY":
                case 8:
                    message.type = 8;
                    break;
                case "FACILITY_TYPE_OTHER":
                case 9:
                    message.type = 9;
                    break;
                default:
                    if (typeof object.type === "number" && (object.type | 0) === object.type)
                        message.type = object.type;
                }
                if (object.designations != null) {
                    if (!$util.isObject(object.designations))
                        throw $TypeError(".claimgate.v1.Facility.designations: object expected");
                    message.designations = $root.claimgate.v1.IntervalList.fromObject(object.designations, _depth + 1);
                }
                if (object.terminal_owner != null)
                    message.terminal_owner = $String(object.terminal_owner);
                if (object.has_icu != null)
                    message.has_icu = $Boolean(object.has_icu);
                if (object.has_pacu != null)
                    message.has_pacu = $Boolean(object.has_pacu);
                if (object.allowed_items != null) {
                    if (!$util.isObject(object.allowed_items))
                        throw $TypeError(".claimgate.v1.Facility.allowed_items: object expected");
                    message.allowed_items = $root.claimgate.v1.TextList.fromObject(object.allowed_items, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Facility message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Facility
             * @static
             * @param {claimgate.v1.Facility} message Facility
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Facility.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    object.level = message.level;
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = options.enums === $String ? $root.claimgate.v1.FacilityType[message.type] === $undefined ? message.type : $root.claimgate.v1.FacilityType[message.type] : message.type;
                if (message.designations != null && $Object.hasOwnProperty.call(message, "designations"))
                    object.designations = $root.claimgate.v1.IntervalList.toObject(message.designations, options, _depth + 1);
                if (message.terminal_owner != null && $Object.hasOwnProperty.call(message, "terminal_owner"))
                    object.terminal_owner = message.terminal_owner;
                if (message.has_icu != null && $Object.hasOwnProperty.call(message, "has_icu"))
                    object.has_icu = message.has_icu;
                if (message.has_pacu != null && $Object.hasOwnProperty.call(message, "has_pacu"))
                    object.has_pacu = message.has_pacu;
                if (message.allowed_items != null && $Object.hasOwnProperty.call(message, "allowed_items"))
                    object.allowed_items = $root.claimgate.v1.TextList.toObject(message.allowed_items, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Facility to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Facility
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Facility.prototype.toJSON = function() {
                return Facility.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Facility;
        })();

        /**
         * StaffRole enum.
         * @name claimgate.v1.StaffRole
         * @enum {number}
         * @property {number} STAFF_ROLE_UNSPECIFIED=0 STAFF_ROLE_UNSPECIFIED value
         * @property {number} STAFF_ROLE_PHYSICIAN=1 STAFF_ROLE_PHYSICIAN value
         * @property {number} STAFF_ROLE_PHARMACIST=2 STAFF_ROLE_PHARMACIST value
         * @property {number} STAFF_ROLE_OTHER=3 STAFF_ROLE_OTHER value
         */
        v1.StaffRole = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "STAFF_ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "STAFF_ROLE_PHYSICIAN"] = 1;
            values[valuesById[2] = "STAFF_ROLE_PHARMACIST"] = 2;
            values[valuesById[3] = "STAFF_ROLE_OTHER"] = 3;
            return values;
        })();

        v1.Staff = (function() {

            /**
             * Properties of a Staff.
             * @typedef {Object} claimgate.v1.Staff.$Properties
             * @property {string|null} [id] Staff id
             * @property {claimgate.v1.StaffRole|null} [role] Staff role
             * @property {string|null} [title] Staff title
             * @property {string|null} [specialty] Staff specialty
             * @property {claimgate.v1.IntervalList.$Properties|null} [registered] Staff registered
             * @property {claimgate.v1.IntervalList.$Properties|null} [suspended] Staff suspended
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Staff.
             * @memberof claimgate.v1
             * @interface IStaff
             * @augments claimgate.v1.Staff.$Properties
             * @deprecated Use claimgate.v1.Staff.$Properties instead.
             */

            /**
             * Shape of a Staff.
             * @typedef {claimgate.v1.Staff.$Properties} claimgate.v1.Staff.$Shape
             */

            /**
             * Constructs a new Staff.
             * @memberof claimgate.v1
             * @classdesc Represents a Staff.
             * @constructor
             * @param {claimgate.v1.Staff.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Staff = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Staff id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Staff
             * @instance
             */
            Staff.prototype.id = null;

            /**
             * Staff role.
             * @member {claimgate.v1.StaffRole|null|undefined} role
             * @memberof claimgate.v1.Staff
             * @instance
             */
            Staff.prototype.role = null;

            /**
             * Staff title.
             * @member {string|null|undefined} title
             * @memberof claimgate.v1.Staff
             * @instance
             */
            Staff.prototype.title = null;

            /**
             * Staff specialty.
             * @member {string|null|undefined} specialty
             * @memberof claimgate.v1.Staff
             * @instance
             */
            Staff.prototype.specialty = null;

            /**
             * Staff registered.
             * @member {claimgate.v1.IntervalList.$Properties|null|undefined} registered
             * @memberof claimgate.v1.Staff
             * @instance
             */
            Staff.prototype.registered = null;

            /**
             * Staff suspended.
             * @member {claimgate.v1.IntervalList.$Properties|null|undefined} suspended
             * @memberof claimgate.v1.Staff
             * @instance
             */
            Staff.prototype.suspended = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staff.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staff.prototype, "_role", {
                get: $util.oneOfGetter($oneOfFields = ["role"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staff.prototype, "_title", {
                get: $util.oneOfGetter($oneOfFields = ["title"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staff.prototype, "_specialty", {
                get: $util.oneOfGetter($oneOfFields = ["specialty"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staff.prototype, "_registered", {
                get: $util.oneOfGetter($oneOfFields = ["registered"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Staff.prototype, "_suspended", {
                get: $util.oneOfGetter($oneOfFields = ["suspended"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Staff instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Staff
             * @static
             * @param {claimgate.v1.Staff.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Staff} Staff instance
             * @type {{
             *   (properties: claimgate.v1.Staff.$Shape): claimgate.v1.Staff & claimgate.v1.Staff.$Shape;
             *   (properties?: claimgate.v1.Staff.$Properties): claimgate.v1.Staff;
             * }}
             */
            Staff.create = function(properties) {
                return new Staff(properties);
            };

            /**
             * Encodes the specified Staff message. Does not implicitly {@link claimgate.v1.Staff.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Staff
             * @static
             * @param {claimgate.v1.Staff.$Properties} message Staff message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Staff.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.title);
                if (message.specialty != null && $Object.hasOwnProperty.call(message, "specialty"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.specialty);
                if (message.registered != null && $Object.hasOwnProperty.call(message, "registered"))
                    $root.claimgate.v1.IntervalList.encode(message.registered, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.suspended != null && $Object.hasOwnProperty.call(message, "suspended"))
                    $root.claimgate.v1.IntervalList.encode(message.suspended, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Staff message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Staff
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Staff & claimgate.v1.Staff.$Shape} Staff
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Staff.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Staff();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.role = reader.int32();
                            message._role = "role";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.title = reader.stringVerify();
                            message._title = "title";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.specialty = reader.stringVerify();
                            message._specialty = "specialty";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.registered = $root.claimgate.v1.IntervalList.decode(reader, reader.size(), $undefined, _depth + 1, message.registered);
                            message._registered = "registered";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.suspended = $root.claimgate.v1.IntervalList.decode(reader, reader.size(), $undefined, _depth + 1, message.suspended);
                            message._suspended = "suspended";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Staff message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Staff
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Staff} Staff
             */
            Staff.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Staff)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Staff: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Staff();
                if (object.id != null)
                    message.id = $String(object.id);
                switch (object.role) {
                case "STAFF_ROLE_UNSPECIFIED":
                case 0:
                    message.role = 0;
                    break;
                case "STAFF_ROLE_PHYSICIAN":
                case 1:
                    message.role = 1;
                    break;
                case "STAFF_ROLE_PHARMACIST":
                case 2:
                    message.role = 2;
                    break;
                case "STAFF_ROLE_OTHER":
                case 3:
                    message.role = 3;
                    break;
                default:
                    if (typeof object.role === "number" && (object.role | 0) === object.role)
                        message.role = object.role;
                }
                if (object.title != null)
                    message.title = $String(object.title);
                if (object.specialty != null)
                    message.specialty = $String(object.specialty);
                if (object.registered != null) {
                    if (!$util.isObject(object.registered))
                        throw $TypeError(".claimgate.v1.Staff.registered: object expected");
                    message.registered = $root.claimgate.v1.IntervalList.fromObject(object.registered, _depth + 1);
                }
                if (object.suspended != null) {
                    if (!$util.isObject(object.suspended))
                        throw $TypeError(".claimgate.v1.Staff.suspended: object expected");
                    message.suspended = $root.claimgate.v1.IntervalList.fromObject(object.suspended, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Staff message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Staff
             * @static
             * @param {claimgate.v1.Staff} message Staff
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Staff.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                    object.role = options.enums === $String ? $root.claimgate.v1.StaffRole[message.role] === $undefined ? message.role : $root.claimgate.v1.StaffRole[message.role] : message.role;
                if (message.title != null && $Object.hasOwnProperty.call(message, "title"))
                    object.title = message.title;
                if (message.specialty != null && $Object.hasOwnProperty.call(message, "specialty"))
                    object.specialty = message.specialty;
                if (message.registered != null && $Object.hasOwnProperty.call(message, "registered"))
                    object.registered = $root.claimgate.v1.IntervalList.toObject(message.registered, options, _depth + 1);
                if (message.suspended != null && $Object.hasOwnProperty.call(message, "suspended"))
                    object.suspended = $root.claimgate.v1.IntervalList.toObject(message.suspended, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Staff to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Staff
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Staff.prototype.toJSON = function() {
                return Staff.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Staff;
        })();

        v1.StaffList = (function() {

            /**
             * Properties of a StaffList.
             * @typedef {Object} claimgate.v1.StaffList.$Properties
             * @property {Array.<claimgate.v1.Staff.$Properties>|null} [items] StaffList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StaffList.
             * @memberof claimgate.v1
             * @interface IStaffList
             * @augments claimgate.v1.StaffList.$Properties
             * @deprecated Use claimgate.v1.StaffList.$Properties instead.
             */

            /**
             * Shape of a StaffList.
             * @typedef {claimgate.v1.StaffList.$Properties} claimgate.v1.StaffList.$Shape
             */

            /**
             * Constructs a new StaffList.
             * @memberof claimgate.v1
             * @classdesc Represents a StaffList.
             * @constructor
             * @param {claimgate.v1.StaffList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StaffList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StaffList items.
             * @member {Array.<claimgate.v1.Staff.$Properties>} items
             * @memberof claimgate.v1.StaffList
             * @instance
             */
            StaffList.prototype.items = $util.emptyArray;

            /**
             * Creates a new StaffList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.StaffList
             * @static
             * @param {claimgate.v1.StaffList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.StaffList} StaffList instance
             * @type {{
             *   (properties: claimgate.v1.StaffList.$Shape): claimgate.v1.StaffList & claimgate.v1.StaffList.$Shape;
             *   (properties?: claimgate.v1.StaffList.$Properties): claimgate.v1.StaffList;
             * }}
             */
            StaffList.create = function(properties) {
                return new StaffList(properties);
            };

            /**
             * Encodes the specified StaffList message. Does not implicitly {@link claimgate.v1.StaffList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.StaffList
             * @static
             * @param {claimgate.v1.StaffList.$Properties} message StaffList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StaffList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.Staff.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StaffList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.StaffList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.StaffList & claimgate.v1.StaffList.$Shape} StaffList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StaffList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.StaffList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.Staff.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a StaffList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.StaffList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.StaffList} StaffList
             */
            StaffList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.StaffList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.StaffList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.StaffList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.StaffList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.StaffList.items: object expected");
                        message.items[i] = $root.claimgate.v1.Staff.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a StaffList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.StaffList
             * @static
             * @param {claimgate.v1.StaffList} message StaffList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StaffList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.Staff.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this StaffList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.StaffList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StaffList.prototype.toJSON = function() {
                return StaffList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return StaffList;
        })();

        /**
         * Setting enum.
         * @name claimgate.v1.Setting
         * @enum {number}
         * @property {number} SETTING_UNSPECIFIED=0 SETTING_UNSPECIFIED value
         * @property {number} SETTING_OUTPATIENT=1 SETTING_OUTPATIENT value
         * @property {number} SETTING_EMERGENCY=2 SETTING_EMERGENCY value
         * @property {number} SETTING_INPATIENT=3 SETTING_INPATIENT value
         * @property {number} SETTING_PHARMACY=4 SETTING_PHARMACY value
         * @property {number} SETTING_INTERNET=5 SETTING_INTERNET value
         */
        v1.Setting = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SETTING_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SETTING_OUTPATIENT"] = 1;
            values[valuesById[2] = "SETTING_EMERGENCY"] = 2;
            values[valuesById[3] = "SETTING_INPATIENT"] = 3;
            values[valuesById[4] = "SETTING_PHARMACY"] = 4;
            values[valuesById[5] = "SETTING_INTERNET"] = 5;
            return values;
        })();

        /**
         * Stage enum.
         * @name claimgate.v1.Stage
         * @enum {number}
         * @property {number} STAGE_UNSPECIFIED=0 STAGE_UNSPECIFIED value
         * @property {number} STAGE_AUDIT=1 STAGE_AUDIT value
         * @property {number} STAGE_UPLOAD=2 STAGE_UPLOAD value
         * @property {number} STAGE_SETTLEMENT=3 STAGE_SETTLEMENT value
         * @property {number} STAGE_AFTER=4 STAGE_AFTER value
         */
        v1.Stage = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "STAGE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "STAGE_AUDIT"] = 1;
            values[valuesById[2] = "STAGE_UPLOAD"] = 2;
            values[valuesById[3] = "STAGE_SETTLEMENT"] = 3;
            values[valuesById[4] = "STAGE_AFTER"] = 4;
            return values;
        })();

        /**
         * Benefit enum.
         * @name claimgate.v1.Benefit
         * @enum {number}
         * @property {number} BENEFIT_UNSPECIFIED=0 BENEFIT_UNSPECIFIED value
         * @property {number} BENEFIT_ORDINARY=1 BENEFIT_ORDINARY value
         * @property {number} BENEFIT_CHRONIC=2 BENEFIT_CHRONIC value
         * @property {number} BENEFIT_SPECIAL=3 BENEFIT_SPECIAL value
         * @property {number} BENEFIT_MATERNITY=4 BENEFIT_MATERNITY value
         * @property {number} BENEFIT_ACCIDENT=5 BENEFIT_ACCIDENT value
         * @property {number} BENEFIT_DAY_SURGERY=6 BENEFIT_DAY_SURGERY value
         * @property {number} BENEFIT_OTHER=7 BENEFIT_OTHER value
         */
        v1.Benefit = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BENEFIT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "BENEFIT_ORDINARY"] = 1;
            values[valuesById[2] = "BENEFIT_CHRONIC"] = 2;
            values[valuesById[3] = "BENEFIT_SPECIAL"] = 3;
            values[valuesById[4] = "BENEFIT_MATERNITY"] = 4;
            values[valuesById[5] = "BENEFIT_ACCIDENT"] = 5;
            values[valuesById[6] = "BENEFIT_DAY_SURGERY"] = 6;
            values[valuesById[7] = "BENEFIT_OTHER"] = 7;
            return values;
        })();

        v1.NursingGrade = (function() {

            /**
             * Properties of a NursingGrade.
             * @typedef {Object} claimgate.v1.NursingGrade.$Properties
             * @property {string|null} [date] NursingGrade date
             * @property {number|null} [grade] NursingGrade grade
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NursingGrade.
             * @memberof claimgate.v1
             * @interface INursingGrade
             * @augments claimgate.v1.NursingGrade.$Properties
             * @deprecated Use claimgate.v1.NursingGrade.$Properties instead.
             */

            /**
             * Shape of a NursingGrade.
             * @typedef {claimgate.v1.NursingGrade.$Properties} claimgate.v1.NursingGrade.$Shape
             */

            /**
             * Constructs a new NursingGrade.
             * @memberof claimgate.v1
             * @classdesc Represents a NursingGrade.
             * @constructor
             * @param {claimgate.v1.NursingGrade.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NursingGrade = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NursingGrade date.
             * @member {string|null|undefined} date
             * @memberof claimgate.v1.NursingGrade
             * @instance
             */
            NursingGrade.prototype.date = null;

            /**
             * NursingGrade grade.
             * @member {number|null|undefined} grade
             * @memberof claimgate.v1.NursingGrade
             * @instance
             */
            NursingGrade.prototype.grade = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(NursingGrade.prototype, "_date", {
                get: $util.oneOfGetter($oneOfFields = ["date"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(NursingGrade.prototype, "_grade", {
                get: $util.oneOfGetter($oneOfFields = ["grade"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new NursingGrade instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.NursingGrade
             * @static
             * @param {claimgate.v1.NursingGrade.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.NursingGrade} NursingGrade instance
             * @type {{
             *   (properties: claimgate.v1.NursingGrade.$Shape): claimgate.v1.NursingGrade & claimgate.v1.NursingGrade.$Shape;
             *   (properties?: claimgate.v1.NursingGrade.$Properties): claimgate.v1.NursingGrade;
             * }}
             */
            NursingGrade.create = function(properties) {
                return new NursingGrade(properties);
            };

            /**
             * Encodes the specified NursingGrade message. Does not implicitly {@link claimgate.v1.NursingGrade.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.NursingGrade
             * @static
             * @param {claimgate.v1.NursingGrade.$Properties} message NursingGrade message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NursingGrade.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.date != null && $Object.hasOwnProperty.call(message, "date"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.date);
                if (message.grade != null && $Object.hasOwnProperty.call(message, "grade"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.grade);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NursingGrade message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.NursingGrade
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.NursingGrade & claimgate.v1.NursingGrade.$Shape} NursingGrade
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NursingGrade.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.NursingGrade();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.date = reader.stringVerify();
                            message._date = "date";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.grade = reader.int32();
                            message._grade = "grade";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a NursingGrade message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.NursingGrade
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.NursingGrade} NursingGrade
             */
            NursingGrade.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.NursingGrade)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.NursingGrade: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.NursingGrade();
                if (object.date != null)
                    message.date = $String(object.date);
                if (object.grade != null)
                    message.grade = object.grade | 0;
                return message;
            };

            /**
             * Creates a plain object from a NursingGrade message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.NursingGrade
             * @static
             * @param {claimgate.v1.NursingGrade} message NursingGrade
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            NursingGrade.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.date != null && $Object.hasOwnProperty.call(message, "date"))
                    object.date = message.date;
                if (message.grade != null && $Object.hasOwnProperty.call(message, "grade"))
                    object.grade = message.grade;
                return object;
            };

            /**
             * Converts this NursingGrade to JSON.
             * @function toJSON
             * @memberof claimgate.v1.NursingGrade
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            NursingGrade.prototype.toJSON = function() {
                return NursingGrade.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NursingGrade;
        })();

        v1.NursingGradeList = (function() {

            /**
             * Properties of a NursingGradeList.
             * @typedef {Object} claimgate.v1.NursingGradeList.$Properties
             * @property {Array.<claimgate.v1.NursingGrade.$Properties>|null} [items] NursingGradeList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NursingGradeList.
             * @memberof claimgate.v1
             * @interface INursingGradeList
             * @augments claimgate.v1.NursingGradeList.$Properties
             * @deprecated Use claimgate.v1.NursingGradeList.$Properties instead.
             */

            /**
             * Shape of a NursingGradeList.
             * @typedef {claimgate.v1.NursingGradeList.$Properties} claimgate.v1.NursingGradeList.$Shape
             */

            /**
             * Constructs a new NursingGradeList.
             * @memberof claimgate.v1
             * @classdesc Represents a NursingGradeList.
             * @constructor
             * @param {claimgate.v1.NursingGradeList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NursingGradeList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NursingGradeList items.
             * @member {Array.<claimgate.v1.NursingGrade.$Properties>} items
             * @memberof claimgate.v1.NursingGradeList
             * @instance
             */
            NursingGradeList.prototype.items = $util.emptyArray;

            /**
             * Creates a new NursingGradeList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.NursingGradeList
             * @static
             * @param {claimgate.v1.NursingGradeList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.NursingGradeList} NursingGradeList instance
             * @type {{
             *   (properties: claimgate.v1.NursingGradeList.$Shape): claimgate.v1.NursingGradeList & claimgate.v1.NursingGradeList.$Shape;
             *   (properties?: claimgate.v1.NursingGradeList.$Properties): claimgate.v1.NursingGradeList;
             * }}
             */
            NursingGradeList.create = function(properties) {
                return new NursingGradeList(properties);
            };

            /**
             * Encodes the specified NursingGradeList message. Does not implicitly {@link claimgate.v1.NursingGradeList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.NursingGradeList
             * @static
             * @param {claimgate.v1.NursingGradeList.$Properties} message NursingGradeList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NursingGradeList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.NursingGrade.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NursingGradeList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.NursingGradeList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.NursingGradeList & claimgate.v1.NursingGradeList.$Shape} NursingGradeList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NursingGradeList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.NursingGradeList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.NursingGrade.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a NursingGradeList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.NursingGradeList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.NursingGradeList} NursingGradeList
             */
            NursingGradeList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.NursingGradeList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.NursingGradeList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.NursingGradeList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.NursingGradeList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.NursingGradeList.items: object expected");
                        message.items[i] = $root.claimgate.v1.NursingGrade.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a NursingGradeList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.NursingGradeList
             * @static
             * @param {claimgate.v1.NursingGradeList} message NursingGradeList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            NursingGradeList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.NursingGrade.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this NursingGradeList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.NursingGradeList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            NursingGradeList.prototype.toJSON = function() {
                return NursingGradeList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return NursingGradeList;
        })();

        /**
         * IdentityCheck enum.
         * @name claimgate.v1.IdentityCheck
         * @enum {number}
         * @property {number} IDENTITY_CHECK_UNSPECIFIED=0 IDENTITY_CHECK_UNSPECIFIED value
         * @property {number} IDENTITY_CHECK_PASSED=1 IDENTITY_CHECK_PASSED value
         * @property {number} IDENTITY_CHECK_FAILED=2 IDENTITY_CHECK_FAILED value
         */
        v1.IdentityCheck = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "IDENTITY_CHECK_UNSPECIFIED"] = 0;
            values[valuesById[1] = "IDENTITY_CHECK_PASSED"] = 1;
            values[valuesById[2] = "IDENTITY_CHECK_FAILED"] = 2;
            return values;
        })();

        v1.BedCheck = (function() {

            /**
             * Properties of a BedCheck.
             * @typedef {Object} claimgate.v1.BedCheck.$Properties
             * @property {string|null} [at] BedCheck at
             * @property {boolean|null} [present] BedCheck present
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BedCheck.
             * @memberof claimgate.v1
             * @interface IBedCheck
             * @augments claimgate.v1.BedCheck.$Properties
             * @deprecated Use claimgate.v1.BedCheck.$Properties instead.
             */

            /**
             * Shape of a BedCheck.
             * @typedef {claimgate.v1.BedCheck.$Properties} claimgate.v1.BedCheck.$Shape
             */

            /**
             * Constructs a new BedCheck.
             * @memberof claimgate.v1
             * @classdesc Represents a BedCheck.
             * @constructor
             * @param {claimgate.v1.BedCheck.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BedCheck = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BedCheck at.
             * @member {string|null|undefined} at
             * @memberof claimgate.v1.BedCheck
             * @instance
             */
            BedCheck.prototype.at = null;

            /**
             * BedCheck present.
             * @member {boolean|null|undefined} present
             * @memberof claimgate.v1.BedCheck
             * @instance
             */
            BedCheck.prototype.present = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(BedCheck.prototype, "_at", {
                get: $util.oneOfGetter($oneOfFields = ["at"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(BedCheck.prototype, "_present", {
                get: $util.oneOfGetter($oneOfFields = ["present"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new BedCheck instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.BedCheck
             * @static
             * @param {claimgate.v1.BedCheck.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.BedCheck} BedCheck instance
             * @type {{
             *   (properties: claimgate.v1.BedCheck.$Shape): claimgate.v1.BedCheck & claimgate.v1.BedCheck.$Shape;
             *   (properties?: claimgate.v1.BedCheck.$Properties): claimgate.v1.BedCheck;
             * }}
             */
            BedCheck.create = function(properties) {
                return new BedCheck(properties);
            };

            /**
             * Encodes the specified BedCheck message. Does not implicitly {@link claimgate.v1.BedCheck.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.BedCheck
             * @static
             * @param {claimgate.v1.BedCheck.$Properties} message BedCheck message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BedCheck.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.at);
                if (message.present != null && $Object.hasOwnProperty.call(message, "present"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.present);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BedCheck message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.BedCheck
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.BedCheck & claimgate.v1.BedCheck.$Shape} BedCheck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BedCheck.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.BedCheck();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.at = reader.stringVerify();
                            message._at = "at";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.present = reader.bool();
                            message._present = "present";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a BedCheck message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.BedCheck
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.BedCheck} BedCheck
             */
            BedCheck.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.BedCheck)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.BedCheck: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.BedCheck();
                if (object.at != null)
                    message.at = $String(object.at);
                if (object.present != null)
                    message.present = $Boolean(object.present);
                return message;
            };

            /**
             * Creates a plain object from a BedCheck message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.BedCheck
             * @static
             * @param {claimgate.v1.BedCheck} message BedCheck
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BedCheck.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    object.at = message.at;
                if (message.present != null && $Object.hasOwnProperty.call(message, "present"))
                    object.present = message.present;
                return object;
            };

            /**
             * Converts this BedCheck to JSON.
             * @function toJSON
             * @memberof claimgate.v1.BedCheck
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BedCheck.prototype.toJSON = function() {
                return BedCheck.toObject(this, $protobuf.util.toJSONOptions);
            };

            return BedCheck;
        })();

        v1.BedCheckList = (function() {

            /**
             * Properties of a BedCheckList.
             * @typedef {Object} claimgate.v1.BedCheckList.$Properties
             * @property {Array.<claimgate.v1.BedCheck.$Properties>|null} [items] BedCheckList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BedCheckList.
             * @memberof claimgate.v1
             * @interface IBedCheckList
             * @augments claimgate.v1.BedCheckList.$Properties
             * @deprecated Use claimgate.v1.BedCheckList.$Properties instead.
             */

            /**
             * Shape of a BedCheckList.
             * @typedef {claimgate.v1.BedCheckList.$Properties} claimgate.v1.BedCheckList.$Shape
             */

            /**
             * Constructs a new BedCheckList.
             * @memberof claimgate.v1
             * @classdesc Represents a BedCheckList.
             * @constructor
             * @param {claimgate.v1.BedCheckList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BedCheckList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BedCheckList items.
             * @member {Array.<claimgate.v1.BedCheck.$Properties>} items
             * @memberof claimgate.v1.BedCheckList
             * @instance
             */
            BedCheckList.prototype.items = $util.emptyArray;

            /**
             * Creates a new BedCheckList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.BedCheckList
             * @static
             * @param {claimgate.v1.BedCheckList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.BedCheckList} BedCheckList instance
             * @type {{
             *   (properties: claimgate.v1.BedCheckList.$Shape): claimgate.v1.BedCheckList & claimgate.v1.BedCheckList.$Shape;
             *   (properties?: claimgate.v1.BedCheckList.$Properties): claimgate.v1.BedCheckList;
             * }}
             */
            BedCheckList.create = function(properties) {
                return new BedCheckList(properties);
            };

            /**
             * Encodes the specified BedCheckList message. Does not implicitly {@link claimgate.v1.BedCheckList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.BedCheckList
             * @static
             * @param {claimgate.v1.BedCheckList.$Properties} message BedCheckList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BedCheckList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.BedCheck.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BedCheckList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.BedCheckList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.BedCheckList & claimgate.v1.BedCheckList.$Shape} BedCheckList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BedCheckList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.BedCheckList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.BedCheck.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a BedCheckList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.BedCheckList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.BedCheckList} BedCheckList
             */
            BedCheckList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.BedCheckList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.BedCheckList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.BedCheckList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.BedCheckList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.BedCheckList.items: object expected");
                        message.items[i] = $root.claimgate.v1.BedCheck.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a BedCheckList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.BedCheckList
             * @static
             * @param {claimgate.v1.BedCheckList} message BedCheckList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BedCheckList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.BedCheck.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this BedCheckList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.BedCheckList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BedCheckList.prototype.toJSON = function() {
                return BedCheckList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return BedCheckList;
        })();

        v1.Encounter = (function() {

            /**
             * Properties of an Encounter.
             * @typedef {Object} claimgate.v1.Encounter.$Properties
             * @property {string|null} [id] Encounter id
             * @property {claimgate.v1.Setting|null} [setting] Encounter setting
             * @property {claimgate.v1.Stage|null} [stage] Encounter stage
             * @property {claimgate.v1.Benefit|null} [benefit] Encounter benefit
             * @property {string|null} [start] Encounter start
             * @property {string|null} [end] Encounter end
             * @property {boolean|null} [ward_is_icu] Encounter ward_is_icu
             * @property {string|null} [ward] Encounter ward
             * @property {string|null} [department] Encounter department
             * @property {string|null} [physician] Encounter physician
             * @property {boolean|null} [critical] Encounter critical
             * @property {boolean|null} [rescue] Encounter rescue
             * @property {boolean|null} [remote] Encounter remote
             * @property {number|null} [observation_hours] Encounter observation_hours
             * @property {claimgate.v1.NursingGradeList.$Properties|null} [nursing_grades] Encounter nursing_grades
             * @property {claimgate.v1.IdentityCheck|null} [identity_check] Encounter identity_check
             * @property {claimgate.v1.BedCheckList.$Properties|null} [bed_checks] Encounter bed_checks
             * @property {string|null} [disease_code] Encounter disease_code
             * @property {string|null} [batch_id] Encounter batch_id
             * @property {string|null} [onset] Encounter onset
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Encounter.
             * @memberof claimgate.v1
             * @interface IEncounter
             * @augments claimgate.v1.Encounter.$Properties
             * @deprecated Use claimgate.v1.Encounter.$Properties instead.
             */

            /**
             * Shape of an Encounter.
             * @typedef {claimgate.v1.Encounter.$Properties} claimgate.v1.Encounter.$Shape
             */

            /**
             * Constructs a new Encounter.
             * @memberof claimgate.v1
             * @classdesc Represents an Encounter.
             * @constructor
             * @param {claimgate.v1.Encounter.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Encounter = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encounter id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.id = null;

            /**
             * Encounter setting.
             * @member {claimgate.v1.Setting|null|undefined} setting
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.setting = null;

            /**
             * Encounter stage.
             * @member {claimgate.v1.Stage|null|undefined} stage
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.stage = null;

            /**
             * Encounter benefit.
             * @member {claimgate.v1.Benefit|null|undefined} benefit
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.benefit = null;

            /**
             * Encounter start.
             * @member {string|null|undefined} start
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.start = null;

            /**
             * Encounter end.
             * @member {string|null|undefined} end
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.end = null;

            /**
             * Encounter ward_is_icu.
             * @member {boolean|null|undefined} ward_is_icu
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.ward_is_icu = null;

            /**
             * Encounter ward.
             * @member {string|null|undefined} ward
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.ward = null;

            /**
             * Encounter department.
             * @member {string|null|undefined} department
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.department = null;

            /**
             * Encounter physician.
             * @member {string|null|undefined} physician
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.physician = null;

            /**
             * Encounter critical.
             * @member {boolean|null|undefined} critical
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.critical = null;

            /**
             * Encounter rescue.
             * @member {boolean|null|undefined} rescue
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.rescue = null;

            /**
             * Encounter remote.
             * @member {boolean|null|undefined} remote
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.remote = null;

            /**
             * Encounter observation_hours.
             * @member {number|null|undefined} observation_hours
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.observation_hours = null;

            /**
             * Encounter nursing_grades.
             * @member {claimgate.v1.NursingGradeList.$Properties|null|undefined} nursing_grades
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.nursing_grades = null;

            /**
             * Encounter identity_check.
             * @member {claimgate.v1.IdentityCheck|null|undefined} identity_check
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.identity_check = null;

            /**
             * Encounter bed_checks.
             * @member {claimgate.v1.BedCheckList.$Properties|null|undefined} bed_checks
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.bed_checks = null;

            /**
             * Encounter disease_code.
             * @member {string|null|undefined} disease_code
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.disease_code = null;

            /**
             * Encounter batch_id.
             * @member {string|null|undefined} batch_id
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.batch_id = null;

            /**
             * Encounter onset.
             * @member {string|null|undefined} onset
             * @memberof claimgate.v1.Encounter
             * @instance
             */
            Encounter.prototype.onset = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_setting", {
                get: $util.oneOfGetter($oneOfFields = ["setting"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_stage", {
                get: $util.oneOfGetter($oneOfFields = ["stage"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_benefit", {
                get: $util.oneOfGetter($oneOfFields = ["benefit"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_start", {
                get: $util.oneOfGetter($oneOfFields = ["start"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_end", {
                get: $util.oneOfGetter($oneOfFields = ["end"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_ward_is_icu", {
                get: $util.oneOfGetter($oneOfFields = ["ward_is_icu"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_ward", {
                get: $util.oneOfGetter($oneOfFields = ["ward"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_department", {
                get: $util.oneOfGetter($oneOfFields = ["department"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_physician", {
                get: $util.oneOfGetter($oneOfFields = ["physician"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_critical", {
                get: $util.oneOfGetter($oneOfFields = ["critical"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_rescue", {
                get: $util.oneOfGetter($oneOfFields = ["rescue"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_remote", {
                get: $util.oneOfGetter($oneOfFields = ["remote"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_observation_hours", {
                get: $util.oneOfGetter($oneOfFields = ["observation_hours"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_nursing_grades", {
                get: $util.oneOfGetter($oneOfFields = ["nursing_grades"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_identity_check", {
                get: $util.oneOfGetter($oneOfFields = ["identity_check"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_bed_checks", {
                get: $util.oneOfGetter($oneOfFields = ["bed_checks"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_disease_code", {
                get: $util.oneOfGetter($oneOfFields = ["disease_code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_batch_id", {
                get: $util.oneOfGetter($oneOfFields = ["batch_id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Encounter.prototype, "_onset", {
                get: $util.oneOfGetter($oneOfFields = ["onset"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Encounter instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Encounter
             * @static
             * @param {claimgate.v1.Encounter.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Encounter} Encounter instance
             * @type {{
             *   (properties: claimgate.v1.Encounter.$Shape): claimgate.v1.Encounter & claimgate.v1.Encounter.$Shape;
             *   (properties?: claimgate.v1.Encounter.$Properties): claimgate.v1.Encounter;
             * }}
             */
            Encounter.create = function(properties) {
                return new Encounter(properties);
            };

            /**
             * Encodes the specified Encounter message. Does not implicitly {@link claimgate.v1.Encounter.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Encounter
             * @static
             * @param {claimgate.v1.Encounter.$Properties} message Encounter message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Encounter.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.setting != null && $Object.hasOwnProperty.call(message, "setting"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.setting);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.stage);
                if (message.benefit != null && $Object.hasOwnProperty.call(message, "benefit"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.benefit);
                if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.start);
                if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.end);
                if (message.ward_is_icu != null && $Object.hasOwnProperty.call(message, "ward_is_icu"))
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.ward_is_icu);
                if (message.ward != null && $Object.hasOwnProperty.call(message, "ward"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.ward);
                if (message.department != null && $Object.hasOwnProperty.call(message, "department"))
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.department);
                if (message.physician != null && $Object.hasOwnProperty.call(message, "physician"))
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.physician);
                if (message.critical != null && $Object.hasOwnProperty.call(message, "critical"))
                    writer.uint32(/* id 11, wireType 0 =*/88).bool(message.critical);
                if (message.rescue != null && $Object.hasOwnProperty.call(message, "rescue"))
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.rescue);
                if (message.remote != null && $Object.hasOwnProperty.call(message, "remote"))
                    writer.uint32(/* id 13, wireType 0 =*/104).bool(message.remote);
                if (message.observation_hours != null && $Object.hasOwnProperty.call(message, "observation_hours"))
                    writer.uint32(/* id 14, wireType 0 =*/112).int32(message.observation_hours);
                if (message.nursing_grades != null && $Object.hasOwnProperty.call(message, "nursing_grades"))
                    $root.claimgate.v1.NursingGradeList.encode(message.nursing_grades, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.identity_check != null && $Object.hasOwnProperty.call(message, "identity_check"))
                    writer.uint32(/* id 16, wireType 0 =*/128).int32(message.identity_check);
                if (message.bed_checks != null && $Object.hasOwnProperty.call(message, "bed_checks"))
                    $root.claimgate.v1.BedCheckList.encode(message.bed_checks, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.disease_code != null && $Object.hasOwnProperty.call(message, "disease_code"))
                    writer.uint32(/* id 18, wireType 2 =*/146).string(message.disease_code);
                if (message.batch_id != null && $Object.hasOwnProperty.call(message, "batch_id"))
                    writer.uint32(/* id 19, wireType 2 =*/154).string(message.batch_id);
                if (message.onset != null && $Object.hasOwnProperty.call(message, "onset"))
                    writer.uint32(/* id 20, wireType 2 =*/162).string(message.onset);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Encounter message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Encounter
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Encounter & claimgate.v1.Encounter.$Shape} Encounter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Encounter.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Encounter();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.setting = reader.int32();
                            message._setting = "setting";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.stage = reader.int32();
                            message._stage = "stage";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.benefit = reader.int32();
                            message._benefit = "benefit";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.start = reader.stringVerify();
                            message._start = "start";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.end = reader.stringVerify();
                            message._end = "end";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.ward_is_icu = reader.bool();
                            message._ward_is_icu = "ward_is_icu";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.ward = reader.stringVerify();
                            message._ward = "ward";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.department = reader.stringVerify();
                            message._department = "department";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.physician = reader.stringVerify();
                            message._physician = "physician";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.critical = reader.bool();
                            message._critical = "critical";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.rescue = reader.bool();
                            message._rescue = "rescue";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.remote = reader.bool();
                            message._remote = "remote";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.observation_hours = reader.int32();
                            message._observation_hours = "observation_hours";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.nursing_grades = $root.claimgate.v1.NursingGradeList.decode(reader, reader.size(), $undefined, _depth + 1, message.nursing_grades);
                            message._nursing_grades = "nursing_grades";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            message.identity_check = reader.int32();
                            message._identity_check = "identity_check";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.bed_checks = $root.claimgate.v1.BedCheckList.decode(reader, reader.size(), $undefined, _depth + 1, message.bed_checks);
                            message._bed_checks = "bed_checks";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.disease_code = reader.stringVerify();
                            message._disease_code = "disease_code";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.batch_id = reader.stringVerify();
                            message._batch_id = "batch_id";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.onset = reader.stringVerify();
                            message._onset = "onset";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Encounter message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Encounter
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Encounter} Encounter
             */
            Encounter.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Encounter)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Encounter: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Encounter();
                if (object.id != null)
                    message.id = $String(object.id);
                switch (object.setting) {
                case "SETTING_UNSPECIFIED":
                case 0:
                    message.setting = 0;
                    break;
                case "SETTING_OUTPATIENT":
                case 1:
                    message.setting = 1;
                    break;
                case "SETTING_EMERGENCY":
                case 2:
                    message.setting = 2;
                    break;
                case "SETTING_INPATIENT":
                case 3:
                    message.setting = 3;
                    break;
                case "SETTING_PHARMACY":
                case 4:
                    message.setting = 4;
                    break;
                case "SETTING_INTERNET":
                case 5:
                    message.setting = 5;
                    break;
                default:
                    if (typeof object.setting === "number" && (object.setting | 0) === object.setting)
                        message.setting = object.setting;
                }
                switch (object.stage) {
                case "STAGE_UNSPECIFIED":
                case 0:
                    message.stage = 0;
                    break;
                case "STAGE_AUDIT":
                case 1:
                    message.stage = 1;
                    break;
                case "STAGE_UPLOAD":
                case 2:
                    message.stage = 2;
                    break;
                case "STAGE_SETTLEMENT":
                case 3:
                    message.stage = 3;
                    break;
                case "STAGE_AFTER":
                case 4:
                    message.stage = 4;
                    break;
                default:
                    if (typeof object.stage === "number" && (object.stage | 0) === object.stage)
                        message.stage = object.stage;
                }
                switch (object.benefit) {
                case "BENEFIT_UNSPECIFIED":
                case 0:
                    message.benefit = 0;
                    break;
                case "BENEFIT_ORDINARY":
                case 1:
                    message.benefit = 1;
                    break;
                case "BENEFIT_CHRONIC":
                case 2:
                    message.benefit = 2;
                    break;
                case "BENEFIT_SPECIAL":
                case 3:
                    message.benefit = 3;
                    break;
                case "BENEFIT_MATERNITY":
                case 4:
                    message.benefit = 4;
                    break;
                case "BENEFIT_ACCIDENT":
                case 5:
                    message.benefit = 5;
                    break;
                case "BENEFIT_DAY_SURGERY":
                case 6:
                    message.benefit = 6;
                    break;
                case "BENEFIT_OTHER":
                case 7:
                    message.benefit = 7;
                    break;
                default:
                    if (typeof object.benefit === "number" && (object.benefit | 0) === object.benefit)
                        message.benefit = object.benefit;
                }
                if (object.start != null)
                    message.start = $String(object.start);
                if (object.end != null)
                    message.end = $String(object.end);
                if (object.ward_is_icu != null)
                    message.ward_is_icu = $Boolean(object.ward_is_icu);
                if (object.ward != null)
                    message.ward = $String(object.ward);
                if (object.department != null)
                    message.department = $String(object.department);
                if (object.physician != null)
                    message.physician = $String(object.physician);
                if (object.critical != null)
                    message.critical = $Boolean(object.critical);
                if (object.rescue != null)
                    message.rescue = $Boolean(object.rescue);
                if (object.remote != null)
                    message.remote = $Boolean(object.remote);
                if (object.observation_hours != null)
                    message.observation_hours = object.observation_hours | 0;
                if (object.nursing_grades != null) {
                    if (!$util.isObject(object.nursing_grades))
                        throw $TypeError(".claimgate.v1.Encounter.nursing_grades: object expected");
                    message.nursing_grades = $root.claimgate.v1.NursingGradeList.fromObject(object.nursing_grades, _depth + 1);
                }
                switch (object.identity_check) {
                case "IDENTITY_CHECK_UNSPECIFIED":
                case 0:
                    message.identity_check = 0;
                    break;
                case "IDENTITY_CHECK_PASSED":
                case 1:
                    message.identity_check = 1;
                    break;
                case "IDENTITY_CHECK_FAILED":
                case 2:
                    message.identity_check = 2;
                    break;
                default:
                    if (typeof object.identity_check === "number" && (object.identity_check | 0) === object.identity_check)
                        message.identity_check = object.identity_check;
                }
                if (object.bed_checks != null) {
                    if (!$util.isObject(object.bed_checks))
                        throw $TypeError(".claimgate.v1.Encounter.bed_checks: object expected");
                    message.bed_checks = $root.claimgate.v1.BedCheckList.fromObject(object.bed_checks, _depth + 1);
                }
                if (object.disease_code != null)
                    message.disease_code = $String(object.disease_code);
                if (object.batch_id != null)
                    message.batch_id = $String(object.batch_id);
                if (object.onset != null)
                    message.onset = $String(object.onset);
                return message;
            };

            /**
             * Creates a plain object from an Encounter message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Encounter
             * @static
             * @param {claimgate.v1.Encounter} message Encounter
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Encounter.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.setting != null && $Object.hasOwnProperty.call(message, "setting"))
                    object.setting = options.enums === $String ? $root.claimgate.v1.Setting[message.setting] === $undefined ? message.setting : $root.claimgate.v1.Setting[message.setting] : message.setting;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = options.enums === $String ? $root.claimgate.v1.Stage[message.stage] === $undefined ? message.stage : $root.claimgate.v1.Stage[message.stage] : message.stage;
                if (message.benefit != null && $Object.hasOwnProperty.call(message, "benefit"))
                    object.benefit = options.enums === $String ? $root.claimgate.v1.Benefit[message.benefit] === $undefined ? message.benefit : $root.claimgate.v1.Benefit[message.benefit] : message.benefit;
                if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
                    object.start = message.start;
                if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
                    object.end = message.end;
                if (message.ward_is_icu != null && $Object.hasOwnProperty.call(message, "ward_is_icu"))
                    object.ward_is_icu = message.ward_is_icu;
                if (message.ward != null && $Object.hasOwnProperty.call(message, "ward"))
                    object.ward = message.ward;
                if (message.department != null && $Object.hasOwnProperty.call(message, "department"))
                    object.department = message.department;
                if (message.physician != null && $Object.hasOwnProperty.call(message, "physician"))
                    object.physician = message.physician;
                if (message.critical != null && $Object.hasOwnProperty.call(message, "critical"))
                    object.critical = message.critical;
                if (message.rescue != null && $Object.hasOwnProperty.call(message, "rescue"))
                    object.rescue = message.rescue;
                if (message.remote != null && $Object.hasOwnProperty.call(message, "remote"))
                    object.remote = message.remote;
                if (message.observation_hours != null && $Object.hasOwnProperty.call(message, "observation_hours"))
                    object.observation_hours = message.observation_hours;
                if (message.nursing_grades != null && $Object.hasOwnProperty.call(message, "nursing_grades"))
                    object.nursing_grades = $root.claimgate.v1.NursingGradeList.toObject(message.nursing_grades, options, _depth + 1);
                if (message.identity_check != null && $Object.hasOwnProperty.call(message, "identity_check"))
                    object.identity_check = options.enums === $String ? $root.claimgate.v1.IdentityCheck[message.identity_check] === $undefined ? message.identity_check : $root.claimgate.v1.IdentityCheck[message.identity_check] : message.identity_check;
                if (message.bed_checks != null && $Object.hasOwnProperty.call(message, "bed_checks"))
                    object.bed_checks = $root.claimgate.v1.BedCheckList.toObject(message.bed_checks, options, _depth + 1);
                if (message.disease_code != null && $Object.hasOwnProperty.call(message, "disease_code"))
                    object.disease_code = message.disease_code;
                if (message.batch_id != null && $Object.hasOwnProperty.call(message, "batch_id"))
                    object.batch_id = message.batch_id;
                if (message.onset != null && $Object.hasOwnProperty.call(message, "onset"))
                    object.onset = message.onset;
                return object;
            };

            /**
             * Converts this Encounter to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Encounter
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Encounter.prototype.toJSON = function() {
                return Encounter.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Encounter;
        })();

        v1.Diagnosis = (function() {

            /**
             * Properties of a Diagnosis.
             * @typedef {Object} claimgate.v1.Diagnosis.$Properties
             * @property {string|null} [code] Diagnosis code
             * @property {string|null} [name] Diagnosis name
             * @property {boolean|null} [main] Diagnosis main
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Diagnosis.
             * @memberof claimgate.v1
             * @interface IDiagnosis
             * @augments claimgate.v1.Diagnosis.$Properties
             * @deprecated Use claimgate.v1.Diagnosis.$Properties instead.
             */

            /**
             * Shape of a Diagnosis.
             * @typedef {claimgate.v1.Diagnosis.$Properties} claimgate.v1.Diagnosis.$Shape
             */

            /**
             * Constructs a new Diagnosis.
             * @memberof claimgate.v1
             * @classdesc Represents a Diagnosis.
             * @constructor
             * @param {claimgate.v1.Diagnosis.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Diagnosis = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Diagnosis code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Diagnosis
             * @instance
             */
            Diagnosis.prototype.code = null;

            /**
             * Diagnosis name.
             * @member {string|null|undefined} name
             * @memberof claimgate.v1.Diagnosis
             * @instance
             */
            Diagnosis.prototype.name = null;

            /**
             * Diagnosis main.
             * @member {boolean|null|undefined} main
             * @memberof claimgate.v1.Diagnosis
             * @instance
             */
            Diagnosis.prototype.main = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Diagnosis.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Diagnosis.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Diagnosis.prototype, "_main", {
                get: $util.oneOfGetter($oneOfFields = ["main"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Diagnosis instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Diagnosis
             * @static
             * @param {claimgate.v1.Diagnosis.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Diagnosis} Diagnosis instance
             * @type {{
             *   (properties: claimgate.v1.Diagnosis.$Shape): claimgate.v1.Diagnosis & claimgate.v1.Diagnosis.$Shape;
             *   (properties?: claimgate.v1.Diagnosis.$Properties): claimgate.v1.Diagnosis;
             * }}
             */
            Diagnosis.create = function(properties) {
                return new Diagnosis(properties);
            };

            /**
             * Encodes the specified Diagnosis message. Does not implicitly {@link claimgate.v1.Diagnosis.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Diagnosis
             * @static
             * @param {claimgate.v1.Diagnosis.$Properties} message Diagnosis message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Diagnosis.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.main != null && $Object.hasOwnProperty.call(message, "main"))
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.main);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Diagnosis message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Diagnosis
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Diagnosis & claimgate.v1.Diagnosis.$Shape} Diagnosis
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Diagnosis.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Diagnosis();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.main = reader.bool();
                            message._main = "main";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Diagnosis message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Diagnosis
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Diagnosis} Diagnosis
             */
            Diagnosis.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Diagnosis)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Diagnosis: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Diagnosis();
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.main != null)
                    message.main = $Boolean(object.main);
                return message;
            };

            /**
             * Creates a plain object from a Diagnosis message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Diagnosis
             * @static
             * @param {claimgate.v1.Diagnosis} message Diagnosis
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Diagnosis.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.main != null && $Object.hasOwnProperty.call(message, "main"))
                    object.main = message.main;
                return object;
            };

            /**
             * Converts this Diagnosis to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Diagnosis
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Diagnosis.prototype.toJSON = function() {
                return Diagnosis.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Diagnosis;
        })();

        v1.Operation = (function() {

            /**
             * Properties of an Operation.
             * @typedef {Object} claimgate.v1.Operation.$Properties
             * @property {string|null} [code] Operation code
             * @property {string|null} [name] Operation name
             * @property {string|null} [at] Operation at
             * @property {string|null} [anaesthesia] Operation anaesthesia
             * @property {string|null} [incision_group] Operation incision_group
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Operation.
             * @memberof claimgate.v1
             * @interface IOperation
             * @augments claimgate.v1.Operation.$Properties
             * @deprecated Use claimgate.v1.Operation.$Properties instead.
             */

            /**
             * Shape of an Operation.
             * @typedef {claimgate.v1.Operation.$Properties} claimgate.v1.Operation.$Shape
             */

            /**
             * Constructs a new Operation.
             * @memberof claimgate.v1
             * @classdesc Represents an Operation.
             * @constructor
             * @param {claimgate.v1.Operation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Operation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Operation code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Operation
             * @instance
             */
            Operation.prototype.code = null;

            /**
             * Operation name.
             * @member {string|null|undefined} name
             * @memberof claimgate.v1.Operation
             * @instance
             */
            Operation.prototype.name = null;

            /**
             * Operation at.
             * @member {string|null|undefined} at
             * @memberof claimgate.v1.Operation
             * @instance
             */
            Operation.prototype.at = null;

            /**
             * Operation anaesthesia.
             * @member {string|null|undefined} anaesthesia
             * @memberof claimgate.v1.Operation
             * @instance
             */
            Operation.prototype.anaesthesia = null;

            /**
             * Operation incision_group.
             * @member {string|null|undefined} incision_group
             * @memberof claimgate.v1.Operation
             * @instance
             */
            Operation.prototype.incision_group = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Operation.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Operation.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Operation.prototype, "_at", {
                get: $util.oneOfGetter($oneOfFields = ["at"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Operation.prototype, "_anaesthesia", {
                get: $util.oneOfGetter($oneOfFields = ["anaesthesia"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Operation.prototype, "_incision_group", {
                get: $util.oneOfGetter($oneOfFields = ["incision_group"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Operation instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Operation
             * @static
             * @param {claimgate.v1.Operation.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Operation} Operation instance
             * @type {{
             *   (properties: claimgate.v1.Operation.$Shape): claimgate.v1.Operation & claimgate.v1.Operation.$Shape;
             *   (properties?: claimgate.v1.Operation.$Properties): claimgate.v1.Operation;
             * }}
             */
            Operation.create = function(properties) {
                return new Operation(properties);
            };

            /**
             * Encodes the specified Operation message. Does not implicitly {@link claimgate.v1.Operation.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Operation
             * @static
             * @param {claimgate.v1.Operation.$Properties} message Operation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Operation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.at);
                if (message.anaesthesia != null && $Object.hasOwnProperty.call(message, "anaesthesia"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.anaesthesia);
                if (message.incision_group != null && $Object.hasOwnProperty.call(message, "incision_group"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.incision_group);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Operation message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Operation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Operation & claimgate.v1.Operation.$Shape} Operation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Operation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Operation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.at = reader.stringVerify();
                            message._at = "at";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.anaesthesia = reader.stringVerify();
                            message._anaesthesia = "anaesthesia";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.incision_group = reader.stringVerify();
                            message._incision_group = "incision_group";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Operation message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Operation
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Operation} Operation
             */
            Operation.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Operation)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Operation: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Operation();
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.at != null)
                    message.at = $String(object.at);
                if (object.anaesthesia != null)
                    message.anaesthesia = $String(object.anaesthesia);
                if (object.incision_group != null)
                    message.incision_group = $String(object.incision_group);
                return message;
            };

            /**
             * Creates a plain object from an Operation message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Operation
             * @static
             * @param {claimgate.v1.Operation} message Operation
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Operation.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    object.at = message.at;
                if (message.anaesthesia != null && $Object.hasOwnProperty.call(message, "anaesthesia"))
                    object.anaesthesia = message.anaesthesia;
                if (message.incision_group != null && $Object.hasOwnProperty.call(message, "incision_group"))
                    object.incision_group = message.incision_group;
                return object;
            };

            /**
             * Converts this Operation to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Operation
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Operation.prototype.toJSON = function() {
                return Operation.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Operation;
        })();

        /**
         * LineKind enum.
         * @name claimgate.v1.LineKind
         * @enum {number}
         * @property {number} LINE_KIND_UNSPECIFIED=0 LINE_KIND_UNSPECIFIED value
         * @property {number} LINE_KIND_DRUG=1 LINE_KIND_DRUG value
         * @property {number} LINE_KIND_TCM_PIECE=2 LINE_KIND_TCM_PIECE value
         * @property {number} LINE_KIND_SERVICE=3 LINE_KIND_SERVICE value
         * @property {number} LINE_KIND_CONSUMABLE=4 LINE_KIND_CONSUMABLE value
         * @property {number} LINE_KIND_GOODS=5 LINE_KIND_GOODS value
         * @property {number} LINE_KIND_OTHER=6 LINE_KIND_OTHER value
         */
        v1.LineKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LINE_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LINE_KIND_DRUG"] = 1;
            values[valuesById[2] = "LINE_KIND_TCM_PIECE"] = 2;
            values[valuesById[3] = "LINE_KIND_SERVICE"] = 3;
            values[valuesById[4] = "LINE_KIND_CONSUMABLE"] = 4;
            values[valuesById[5] = "LINE_KIND_GOODS"] = 5;
            values[valuesById[6] = "LINE_KIND_OTHER"] = 6;
            return values;
        })();

        /**
         * CatalogueLevel enum.
         * @name claimgate.v1.CatalogueLevel
         * @enum {number}
         * @property {number} CATALOGUE_LEVEL_UNSPECIFIED=0 CATALOGUE_LEVEL_UNSPECIFIED value
         * @property {number} CATALOGUE_LEVEL_A=1 CATALOGUE_LEVEL_A value
         * @property {number} CATALOGUE_LEVEL_B=2 CATALOGUE_LEVEL_B value
         * @property {number} CATALOGUE_LEVEL_C=3 CATALOGUE_LEVEL_C value
         */
        v1.CatalogueLevel = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CATALOGUE_LEVEL_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CATALOGUE_LEVEL_A"] = 1;
            values[valuesById[2] = "CATALOGUE_LEVEL_B"] = 2;
            values[valuesById[3] = "CATALOGUE_LEVEL_C"] = 3;
            return values;
        })();

        /**
         * Route enum.
         * @name claimgate.v1.Route
         * @enum {number}
         * @property {number} ROUTE_UNSPECIFIED=0 ROUTE_UNSPECIFIED value
         * @property {number} ROUTE_ORAL=1 ROUTE_ORAL value
         * @property {number} ROUTE_INJECTION=2 ROUTE_INJECTION value
         * @property {number} ROUTE_TOPICAL=3 ROUTE_TOPICAL value
         * @property {number} ROUTE_INHALATION=4 ROUTE_INHALATION value
         * @property {number} ROUTE_RECTAL=5 ROUTE_RECTAL value
         * @property {number} ROUTE_SUBLINGUAL=6 ROUTE_SUBLINGUAL value
         * @property {number} ROUTE_OTHER=7 ROUTE_OTHER value
         */
        v1.Route = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ROUTE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ROUTE_ORAL"] = 1;
            values[valuesById[2] = "ROUTE_INJECTION"] = 2;
            values[valuesById[3] = "ROUTE_TOPICAL"] = 3;
            values[valuesById[4] = "ROUTE_INHALATION"] = 4;
            values[valuesById[5] = "ROUTE_RECTAL"] = 5;
            values[valuesById[6] = "ROUTE_SUBLINGUAL"] = 6;
            values[valuesById[7] = "ROUTE_OTHER"] = 7;
            return values;
        })();

        v1.Line = (function() {

            /**
             * Properties of a Line.
             * @typedef {Object} claimgate.v1.Line.$Properties
             * @property {string|null} [id] Line id
             * @property {string|null} [prescription_id] Line prescription_id
             * @property {claimgate.v1.LineKind|null} [kind] Line kind
             * @property {string|null} [code] Line code
             * @property {string|null} [name] Line name
             * @property {string|null} [hospital_code] Line hospital_code
             * @property {string|null} [hospital_name] Line hospital_name
             * @property {claimgate.v1.CatalogueLevel|null} [level] Line level
             * @property {Long|null} [quantity_e4] Line quantity_e4
             * @property {Long|null} [unit_price_e6] Line unit_price_e6
             * @property {Long|null} [amount_fen] Line amount_fen
             * @property {Long|null} [own_pay_fen] Line own_pay_fen
             * @property {boolean|null} [self_pay] Line self_pay
             * @property {string|null} [date] Line date
             * @property {string|null} [from] Line from
             * @property {string|null} [to] Line to
             * @property {string|null} [prescriber] Line prescriber
             * @property {string|null} [prescriber_title] Line prescriber_title
             * @property {string|null} [department] Line department
             * @property {string|null} [executor] Line executor
             * @property {number|null} [days_of_supply] Line days_of_supply
             * @property {string|null} [dose_per_day] Line dose_per_day
             * @property {claimgate.v1.Route|null} [route] Line route
             * @property {string|null} [dosage_form] Line dosage_form
             * @property {boolean|null} [discharge_medication] Line discharge_medication
             * @property {boolean|null} [refund] Line refund
             * @property {boolean|null} [ward_is_icu] Line ward_is_icu
             * @property {string|null} [incision_id] Line incision_id
             * @property {Array.<string>|null} [trace_codes] Line trace_codes
             * @property {boolean|null} [judged] Line judged
             * @property {number|null} [unit_price_decimals] Line unit_price_decimals
             * @property {number|null} [quantity_decimals] Line quantity_decimals
             * @property {Long|null} [list_price_e6] Line list_price_e6
             * @property {string|null} [group_id] Line group_id
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Line.
             * @memberof claimgate.v1
             * @interface ILine
             * @augments claimgate.v1.Line.$Properties
             * @deprecated Use claimgate.v1.Line.$Properties instead.
             */

            /**
             * Shape of a Line.
             * @typedef {claimgate.v1.Line.$Properties} claimgate.v1.Line.$Shape
             */

            /**
             * Constructs a new Line.
             * @memberof claimgate.v1
             * @classdesc Represents a Line.
             * @constructor
             * @param {claimgate.v1.Line.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Line = function (properties) {
                this.trace_codes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Line id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.id = null;

            /**
             * Line prescription_id.
             * @member {string|null|undefined} prescription_id
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.prescription_id = null;

            /**
             * Line kind.
             * @member {claimgate.v1.LineKind|null|undefined} kind
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.kind = null;

            /**
             * Line code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.code = null;

            /**
             * Line name.
             * @member {string|null|undefined} name
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.name = null;

            /**
             * Line hospital_code.
             * @member {string|null|undefined} hospital_code
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.hospital_code = null;

            /**
             * Line hospital_name.
             * @member {string|null|undefined} hospital_name
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.hospital_name = null;

            /**
             * Line level.
             * @member {claimgate.v1.CatalogueLevel|null|undefined} level
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.level = null;

            /**
             * Line quantity_e4.
             * @member {Long|null|undefined} quantity_e4
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.quantity_e4 = null;

            /**
             * Line unit_price_e6.
             * @member {Long|null|undefined} unit_price_e6
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.unit_price_e6 = null;

            /**
             * Line amount_fen.
             * @member {Long|null|undefined} amount_fen
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.amount_fen = null;

            /**
             * Line own_pay_fen.
             * @member {Long|null|undefined} own_pay_fen
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.own_pay_fen = null;

            /**
             * Line self_pay.
             * @member {boolean|null|undefined} self_pay
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.self_pay = null;

            /**
             * Line date.
             * @member {string|null|undefined} date
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.date = null;

            /**
             * Line from.
             * @member {string|null|undefined} from
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.from = null;

            /**
             * Line to.
             * @member {string|null|undefined} to
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.to = null;

            /**
             * Line prescriber.
             * @member {string|null|undefined} prescriber
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.prescriber = null;

            /**
             * Line prescriber_title.
             * @member {string|null|undefined} prescriber_title
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.prescriber_title = null;

            /**
             * Line department.
             * @member {string|null|undefined} department
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.department = null;

            /**
             * Line executor.
             * @member {string|null|undefined} executor
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.executor = null;

            /**
             * Line days_of_supply.
             * @member {number|null|undefined} days_of_supply
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.days_of_supply = null;

            /**
             * Line dose_per_day.
             * @member {string|null|undefined} dose_per_day
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.dose_per_day = null;

            /**
             * Line route.
             * @member {claimgate.v1.Route|null|undefined} route
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.route = null;

            /**
             * Line dosage_form.
             * @member {string|null|undefined} dosage_form
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.dosage_form = null;

            /**
             * Line discharge_medication.
             * @member {boolean|null|undefined} discharge_medication
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.discharge_medication = null;

            /**
             * Line refund.
             * @member {boolean|null|undefined} refund
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.refund = null;

            /**
             * Line ward_is_icu.
             * @member {boolean|null|undefined} ward_is_icu
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.ward_is_icu = null;

            /**
             * Line incision_id.
             * @member {string|null|undefined} incision_id
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.incision_id = null;

            /**
             * Line trace_codes.
             * @member {Array.<string>} trace_codes
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.trace_codes = $util.emptyArray;

            /**
             * Line judged.
             * @member {boolean|null|undefined} judged
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.judged = null;

            /**
             * Line unit_price_decimals.
             * @member {number|null|undefined} unit_price_decimals
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.unit_price_decimals = null;

            /**
             * Line quantity_decimals.
             * @member {number|null|undefined} quantity_decimals
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.quantity_decimals = null;

            /**
             * Line list_price_e6.
             * @member {Long|null|undefined} list_price_e6
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.list_price_e6 = null;

            /**
             * Line group_id.
             * @member {string|null|undefined} group_id
             * @memberof claimgate.v1.Line
             * @instance
             */
            Line.prototype.group_id = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_prescription_id", {
                get: $util.oneOfGetter($oneOfFields = ["prescription_id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_kind", {
                get: $util.oneOfGetter($oneOfFields = ["kind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_hospital_code", {
                get: $util.oneOfGetter($oneOfFields = ["hospital_code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_hospital_name", {
                get: $util.oneOfGetter($oneOfFields = ["hospital_name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_level", {
                get: $util.oneOfGetter($oneOfFields = ["level"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_quantity_e4", {
                get: $util.oneOfGetter($oneOfFields = ["quantity_e4"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_unit_price_e6", {
                get: $util.oneOfGetter($oneOfFields = ["unit_price_e6"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_amount_fen", {
                get: $util.oneOfGetter($oneOfFields = ["amount_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_own_pay_fen", {
                get: $util.oneOfGetter($oneOfFields = ["own_pay_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_self_pay", {
                get: $util.oneOfGetter($oneOfFields = ["self_pay"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_date", {
                get: $util.oneOfGetter($oneOfFields = ["date"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_from", {
                get: $util.oneOfGetter($oneOfFields = ["from"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_to", {
                get: $util.oneOfGetter($oneOfFields = ["to"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_prescriber", {
                get: $util.oneOfGetter($oneOfFields = ["prescriber"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_prescriber_title", {
                get: $util.oneOfGetter($oneOfFields = ["prescriber_title"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_department", {
                get: $util.oneOfGetter($oneOfFields = ["department"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_executor", {
                get: $util.oneOfGetter($oneOfFields = ["executor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_days_of_supply", {
                get: $util.oneOfGetter($oneOfFields = ["days_of_supply"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_dose_per_day", {
                get: $util.oneOfGetter($oneOfFields = ["dose_per_day"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_route", {
                get: $util.oneOfGetter($oneOfFields = ["route"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_dosage_form", {
                get: $util.oneOfGetter($oneOfFields = ["dosage_form"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_discharge_medication", {
                get: $util.oneOfGetter($oneOfFields = ["discharge_medication"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_refund", {
                get: $util.oneOfGetter($oneOfFields = ["refund"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_ward_is_icu", {
                get: $util.oneOfGetter($oneOfFields = ["ward_is_icu"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_incision_id", {
                get: $util.oneOfGetter($oneOfFields = ["incision_id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_judged", {
                get: $util.oneOfGetter($oneOfFields = ["judged"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_unit_price_decimals", {
                get: $util.oneOfGetter($oneOfFields = ["unit_price_decimals"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_quantity_decimals", {
                get: $util.oneOfGetter($oneOfFields = ["quantity_decimals"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_list_price_e6", {
                get: $util.oneOfGetter($oneOfFields = ["list_price_e6"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Line.prototype, "_group_id", {
                get: $util.oneOfGetter($oneOfFields = ["group_id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Line instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Line
             * @static
             * @param {claimgate.v1.Line.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Line} Line instance
             * @type {{
             *   (properties: claimgate.v1.Line.$Shape): claimgate.v1.Line & claimgate.v1.Line.$Shape;
             *   (properties?: claimgate.v1.Line.$Properties): claimgate.v1.Line;
             * }}
             */
            Line.create = function(properties) {
                return new Line(properties);
            };

            /**
             * Encodes the specified Line message. Does not implicitly {@link claimgate.v1.Line.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Line
             * @static
             * @param {claimgate.v1.Line.$Properties} message Line message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Line.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.prescription_id != null && $Object.hasOwnProperty.call(message, "prescription_id"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.prescription_id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.kind);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.code);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.name);
                if (message.hospital_code != null && $Object.hasOwnProperty.call(message, "hospital_code"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.hospital_code);
                if (message.hospital_name != null && $Object.hasOwnProperty.call(message, "hospital_name"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.hospital_name);
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    writer.uint32(/* id 8, wireType 0 =*/64).int32(message.level);
                if (message.quantity_e4 != null && $Object.hasOwnProperty.call(message, "quantity_e4"))
                    writer.uint32(/* id 9, wireType 0 =*/72).int64(message.quantity_e4);
                if (message.unit_price_e6 != null && $Object.hasOwnProperty.call(message, "unit_price_e6"))
                    writer.uint32(/* id 10, wireType 0 =*/80).int64(message.unit_price_e6);
                if (message.amount_fen != null && $Object.hasOwnProperty.call(message, "amount_fen"))
                    writer.uint32(/* id 11, wireType 0 =*/88).int64(message.amount_fen);
                if (message.own_pay_fen != null && $Object.hasOwnProperty.call(message, "own_pay_fen"))
                    writer.uint32(/* id 12, wireType 0 =*/96).int64(message.own_pay_fen);
                if (message.self_pay != null && $Object.hasOwnProperty.call(message, "self_pay"))
                    writer.uint32(/* id 13, wireType 0 =*/104).bool(message.self_pay);
                if (message.date != null && $Object.hasOwnProperty.call(message, "date"))
                    writer.uint32(/* id 14, wireType 2 =*/114).string(message.date);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.to);
                if (message.prescriber != null && $Object.hasOwnProperty.call(message, "prescriber"))
                    writer.uint32(/* id 17, wireType 2 =*/138).string(message.prescriber);
                if (message.prescriber_title != null && $Object.hasOwnProperty.call(message, "prescriber_title"))
                    writer.uint32(/* id 18, wireType 2 =*/146).string(message.prescriber_title);
                if (message.department != null && $Object.hasOwnProperty.call(message, "department"))
                    writer.uint32(/* id 19, wireType 2 =*/154).string(message.department);
                if (message.executor != null && $Object.hasOwnProperty.call(message, "executor"))
                    writer.uint32(/* id 20, wireType 2 =*/162).string(message.executor);
                if (message.days_of_supply != null && $Object.hasOwnProperty.call(message, "days_of_supply"))
                    writer.uint32(/* id 21, wireType 0 =*/168).int32(message.days_of_supply);
                if (message.dose_per_day != null && $Object.hasOwnProperty.call(message, "dose_per_day"))
                    writer.uint32(/* id 22, wireType 2 =*/178).string(message.dose_per_day);
                if (message.route != null && $Object.hasOwnProperty.call(message, "route"))
                    writer.uint32(/* id 23, wireType 0 =*/184).int32(message.route);
                if (message.dosage_form != null && $Object.hasOwnProperty.call(message, "dosage_form"))
                    writer.uint32(/* id 24, wireType 2 =*/194).string(message.dosage_form);
                if (message.discharge_medication != null && $Object.hasOwnProperty.call(message, "discharge_medication"))
                    writer.uint32(/* id 25, wireType 0 =*/200).bool(message.discharge_medication);
                if (message.refund != null && $Object.hasOwnProperty.call(message, "refund"))
                    writer.uint32(/* id 26, wireType 0 =*/208).bool(message.refund);
                if (message.ward_is_icu != null && $Object.hasOwnProperty.call(message, "ward_is_icu"))
                    writer.uint32(/* id 27, wireType 0 =*/216).bool(message.ward_is_icu);
                if (message.incision_id != null && $Object.hasOwnProperty.call(message, "incision_id"))
                    writer.uint32(/* id 28, wireType 2 =*/226).string(message.incision_id);
                if (message.trace_codes != null && message.trace_codes.length)
                    for (let i = 0; i < message.trace_codes.length; ++i)
                        writer.uint32(/* id 29, wireType 2 =*/234).string(message.trace_codes[i]);
                if (message.judged != null && $Object.hasOwnProperty.call(message, "judged"))
                    writer.uint32(/* id 30, wireType 0 =*/240).bool(message.judged);
                if (message.unit_price_decimals != null && $Object.hasOwnProperty.call(message, "unit_price_decimals"))
                    writer.uint32(/* id 31, wireType 0 =*/248).int32(message.unit_price_decimals);
                if (message.quantity_decimals != null && $Object.hasOwnProperty.call(message, "quantity_decimals"))
                    writer.uint32(/* id 32, wireType 0 =*/256).int32(message.quantity_decimals);
                if (message.list_price_e6 != null && $Object.hasOwnProperty.call(message, "list_price_e6"))
                    writer.uint32(/* id 33, wireType 0 =*/264).int64(message.list_price_e6);
                if (message.group_id != null && $Object.hasOwnProperty.call(message, "group_id"))
                    writer.uint32(/* id 34, wireType 2 =*/274).string(message.group_id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Line message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Line
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Line & claimgate.v1.Line.$Shape} Line
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Line.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Line();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.prescription_id = reader.stringVerify();
                            message._prescription_id = "prescription_id";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.kind = reader.int32();
                            message._kind = "kind";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.hospital_code = reader.stringVerify();
                            message._hospital_code = "hospital_code";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.hospital_name = reader.stringVerify();
                            message._hospital_name = "hospital_name";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.level = reader.int32();
                            message._level = "level";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.quantity_e4 = reader.int64();
                            message._quantity_e4 = "quantity_e4";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.unit_price_e6 = reader.int64();
                            message._unit_price_e6 = "unit_price_e6";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.amount_fen = reader.int64();
                            message._amount_fen = "amount_fen";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.own_pay_fen = reader.int64();
                            message._own_pay_fen = "own_pay_fen";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.self_pay = reader.bool();
                            message._self_pay = "self_pay";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.date = reader.stringVerify();
                            message._date = "date";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.from = reader.stringVerify();
                            message._from = "from";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.to = reader.stringVerify();
                            message._to = "to";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.prescriber = reader.stringVerify();
                            message._prescriber = "prescriber";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.prescriber_title = reader.stringVerify();
                            message._prescriber_title = "prescriber_title";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.department = reader.stringVerify();
                            message._department = "department";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.executor = reader.stringVerify();
                            message._executor = "executor";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 0)
                                break;
                            message.days_of_supply = reader.int32();
                            message._days_of_supply = "days_of_supply";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.dose_per_day = reader.stringVerify();
                            message._dose_per_day = "dose_per_day";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 0)
                                break;
                            message.route = reader.int32();
                            message._route = "route";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.dosage_form = reader.stringVerify();
                            message._dosage_form = "dosage_form";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 0)
                                break;
                            message.discharge_medication = reader.bool();
                            message._discharge_medication = "discharge_medication";
                            continue;
                        }
                    case 26: {
                            if (wireType !== 0)
                                break;
                            message.refund = reader.bool();
                            message._refund = "refund";
                            continue;
                        }
                    case 27: {
                            if (wireType !== 0)
                                break;
                            message.ward_is_icu = reader.bool();
                            message._ward_is_icu = "ward_is_icu";
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            message.incision_id = reader.stringVerify();
                            message._incision_id = "incision_id";
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            if (!(message.trace_codes && message.trace_codes.length))
                                message.trace_codes = [];
                            message.trace_codes.push(reader.stringVerify());
                            continue;
                        }
                    case 30: {
                            if (wireType !== 0)
                                break;
                            message.judged = reader.bool();
                            message._judged = "judged";
                            continue;
                        }
                    case 31: {
                            if (wireType !== 0)
                                break;
                            message.unit_price_decimals = reader.int32();
                            message._unit_price_decimals = "unit_price_decimals";
                            continue;
                        }
                    case 32: {
                            if (wireType !== 0)
                                break;
                            message.quantity_decimals = reader.int32();
                            message._quantity_decimals = "quantity_decimals";
                            continue;
                        }
                    case 33: {
                            if (wireType !== 0)
                                break;
                            message.list_price_e6 = reader.int64();
                            message._list_price_e6 = "list_price_e6";
                            continue;
                        }
                    case 34: {
                            if (wireType !== 2)
                                break;
                            message.group_id = reader.stringVerify();
                            message._group_id = "group_id";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Line message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Line
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Line} Line
             */
            Line.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Line)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Line: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Line();
                if (object.id != null)
                    message.id = $String(object.id);
                if (object.prescription_id != null)
                    message.prescription_id = $String(object.prescription_id);
                switch (object.kind) {
                case "LINE_KIND_UNSPECIFIED":
                case 0:
                    message.kind = 0;
                    break;
                case "LINE_KIND_DRUG":
                case 1:
                    message.kind = 1;
                    break;
                case "LINE_KIND_TCM_PIECE":
                case 2:
                    message.kind = 2;
                    break;
                case "LINE_KIND_SERVICE":
                case 3:
                    message.kind = 3;
                    break;
                case "LINE_KIND_CONSUMABLE":
                case 4:
                    message.kind = 4;
                    break;
                case "LINE_KIND_GOODS":
                case 5:
                    message.kind = 5;
                    break;
                case "LINE_KIND_OTHER":
                case 6:
                    message.kind = 6;
                    break;
                default:
                    if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                        message.kind = object.kind;
                }
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.hospital_code != null)
                    message.hospital_code = $String(object.hospital_code);
                if (object.hospital_name != null)
                    message.hospital_name = $String(object.hospital_name);
                switch (object.level) {
                case "CATALOGUE_LEVEL_UNSPECIFIED":
                case 0:
                    message.level = 0;
                    break;
                case "CATALOGUE_LEVEL_A":
                case 1:
                    message.level = 1;
                    break;
                case "CATALOGUE_LEVEL_B":
                case 2:
                    message.level = 2;
                    break;
                case "CATALOGUE_LEVEL_C":
                case 3:
                    message.level = 3;
                    break;
                default:
                    if (typeof object.level === "number" && (object.level | 0) === object.level)
                        message.level = object.level;
                }
                if (object.quantity_e4 != null)
                    if ($util.Long)
                        message.quantity_e4 = $util.Long.fromValue(object.quantity_e4, false);
                    else if (typeof object.quantity_e4 === "string")
                        message.quantity_e4 = $parseInt(object.quantity_e4, 10);
                    else if (typeof object.quantity_e4 === "number")
                        message.quantity_e4 = object.quantity_e4;
                    else if (typeof object.quantity_e4 === "object")
                        message.quantity_e4 = new $util.LongBits(object.quantity_e4.low >>> 0, object.quantity_e4.high >>> 0).toNumber();
                if (object.unit_price_e6 != null)
                    if ($util.Long)
                        message.unit_price_e6 = $util.Long.fromValue(object.unit_price_e6, false);
                    else if (typeof object.unit_price_e6 === "string")
                        message.unit_price_e6 = $parseInt(object.unit_price_e6, 10);
                    else if (typeof object.unit_price_e6 === "number")
                        message.unit_price_e6 = object.unit_price_e6;
                    else if (typeof object.unit_price_e6 === "object")
                        message.unit_price_e6 = new $util.LongBits(object.unit_price_e6.low >>> 0, object.unit_price_e6.high >>> 0).toNumber();
                if (object.amount_fen != null)
                    if ($util.Long)
                        message.amount_fen = $util.Long.fromValue(object.amount_fen, false);
                    else if (typeof object.amount_fen === "string")
                        message.amount_fen = $parseInt(object.amount_fen, 10);
                    else if (typeof object.amount_fen === "number")
                        message.amount_fen = object.amount_fen;
                    else if (typeof object.amount_fen === "object")
                        message.amount_fen = new $util.LongBits(object.amount_fen.low >>> 0, object.amount_fen.high >>> 0).toNumber();
                if (object.own_pay_fen != null)
                    if ($util.Long)
                        message.own_pay_fen = $util.Long.fromValue(object.own_pay_fen, false);
                    else if (typeof object.own_pay_fen === "string")
                        message.own_pay_fen = $parseInt(object.own_pay_fen, 10);
                    else if (typeof object.own_pay_fen === "number")
                        message.own_pay_fen = object.own_pay_fen;
                    else if (typeof object.own_pay_fen === "object")
                        message.own_pay_fen = new $util.LongBits(object.own_pay_fen.low >>> 0, object.own_pay_fen.high >>> 0).toNumber();
                if (object.self_pay != null)
                    message.self_pay = $Boolean(object.self_pay);
                if (object.date != null)
                    message.date = $String(object.date);
                if (object.from != null)
                    message.from = $String(object.from);
                if (object.to != null)
                    message.to = $String(object.to);
                if (object.prescriber != null)
                    message.prescriber = $String(object.prescriber);
                if (object.prescriber_title != null)
                    message.prescriber_title = $String(object.prescriber_title);
                if (object.department != null)
                    message.department = $String(object.department);
                if (object.executor != null)
                    message.executor = $String(object.executor);
                if (object.days_of_supply != null)
                    message.days_of_supply = object.days_of_supply | 0;
                if (object.dose_per_day != null)
                    message.dose_per_day = $String(object.dose_per_day);
                switch (object.route) {
                case "ROUTE_UNSPECIFIED":
                case 0:
                    message.route = 0;
                    break;
                case "ROUTE_ORAL":
                case 1:
                    message.route = 1;
                    break;
                case "ROUTE_INJECTION":
                case 2:
                    message.route = 2;
                    break;
                case "ROUTE_TOPICAL":
                case 3:
                    message.route = 3;
                    break;
                case "ROUTE_INHALATION":
                case 4:
                    message.route = 4;
                    break;
                case "ROUTE_RECTAL":
                case 5:
                    message.route = 5;
                    break;
                case "ROUTE_SUBLINGUAL":
                case 6:
                    message.route = 6;
                    break;
                case "ROUTE_OTHER":
                case 7:
                    message.route = 7;
                    break;
                default:
                    if (typeof object.route === "number" && (object.route | 0) === object.route)
                        message.route = object.route;
                }
                if (object.dosage_form != null)
                    message.dosage_form = $String(object.dosage_form);
                if (object.discharge_medication != null)
                    message.discharge_medication = $Boolean(object.discharge_medication);
                if (object.refund != null)
                    message.refund = $Boolean(object.refund);
                if (object.ward_is_icu != null)
                    message.ward_is_icu = $Boolean(object.ward_is_icu);
                if (object.incision_id != null)
                    message.incision_id = $String(object.incision_id);
                if (object.trace_codes) {
                    if (!$Array.isArray(object.trace_codes))
                        throw $TypeError(".claimgate.v1.Line.trace_codes: array expected");
                    message.trace_codes = $Array(object.trace_codes.length);
                    for (let i = 0; i < object.trace_codes.length; ++i)
                        message.trace_codes[i] = $String(object.trace_codes[i]);
                }
                if (object.judged != null)
                    message.judged = $Boolean(object.judged);
                if (object.unit_price_decimals != null)
                    message.unit_price_decimals = object.unit_price_decimals | 0;
                if (object.quantity_decimals != null)
                    message.quantity_decimals = object.quantity_decimals | 0;
                if (object.list_price_e6 != null)
                    if ($util.Long)
                        message.list_price_e6 = $util.Long.fromValue(object.list_price_e6, false);
                    else if (typeof object.list_price_e6 === "string")
                        message.list_price_e6 = $parseInt(object.list_price_e6, 10);
                    else if (typeof object.list_price_e6 === "number")
                        message.list_price_e6 = object.list_price_e6;
                    else if (typeof object.list_price_e6 === "object")
                        message.list_price_e6 = new $util.LongBits(object.list_price_e6.low >>> 0, object.list_price_e6.high >>> 0).toNumber();
                if (object.group_id != null)
                    message.group_id = $String(object.group_id);
                return message;
            };

            /**
             * Creates a plain object from a Line message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Line
             * @static
             * @param {claimgate.v1.Line} message Line
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Line.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.trace_codes = [];
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.prescription_id != null && $Object.hasOwnProperty.call(message, "prescription_id"))
                    object.prescription_id = message.prescription_id;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.claimgate.v1.LineKind[message.kind] === $undefined ? message.kind : $root.claimgate.v1.LineKind[message.kind] : message.kind;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.hospital_code != null && $Object.hasOwnProperty.call(message, "hospital_code"))
                    object.hospital_code = message.hospital_code;
                if (message.hospital_name != null && $Object.hasOwnProperty.call(message, "hospital_name"))
                    object.hospital_name = message.hospital_name;
                if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                    object.level = options.enums === $String ? $root.claimgate.v1.CatalogueLevel[message.level] === $undefined ? message.level : $root.claimgate.v1.CatalogueLevel[message.level] : message.level;
                if (message.quantity_e4 != null && $Object.hasOwnProperty.call(message, "quantity_e4"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.quantity_e4 = typeof message.quantity_e4 === "number" ? $BigInt(message.quantity_e4) : $util.Long.fromBits(message.quantity_e4.low >>> 0, message.quantity_e4.high >>> 0, false).toBigInt();
                    else if (typeof message.quantity_e4 === "number")
                        object.quantity_e4 = options.longs === $String ? $String(message.quantity_e4) : message.quantity_e4;
                    else
                        object.quantity_e4 = options.longs === $String ? $util.Long.prototype.toString.call(message.quantity_e4) : options.longs === $Number ? new $util.LongBits(message.quantity_e4.low >>> 0, message.quantity_e4.high >>> 0).toNumber() : message.quantity_e4;
                if (message.unit_price_e6 != null && $Object.hasOwnProperty.call(message, "unit_price_e6"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.unit_price_e6 = typeof message.unit_price_e6 === "number" ? $BigInt(message.unit_price_e6) : $util.Long.fromBits(message.unit_price_e6.low >>> 0, message.unit_price_e6.high >>> 0, false).toBigInt();
                    else if (typeof message.unit_price_e6 === "number")
                        object.unit_price_e6 = options.longs === $String ? $String(message.unit_price_e6) : message.unit_price_e6;
                    else
                        object.unit_price_e6 = options.longs === $String ? $util.Long.prototype.toString.call(message.unit_price_e6) : options.longs === $Number ? new $util.LongBits(message.unit_price_e6.low >>> 0, message.unit_price_e6.high >>> 0).toNumber() : message.unit_price_e6;
                if (message.amount_fen != null && $Object.hasOwnProperty.call(message, "amount_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.amount_fen = typeof message.amount_fen === "number" ? $BigInt(message.amount_fen) : $util.Long.fromBits(message.amount_fen.low >>> 0, message.amount_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.amount_fen === "number")
                        object.amount_fen = options.longs === $String ? $String(message.amount_fen) : message.amount_fen;
                    else
                        object.amount_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.amount_fen) : options.longs === $Number ? new $util.LongBits(message.amount_fen.low >>> 0, message.amount_fen.high >>> 0).toNumber() : message.amount_fen;
                if (message.own_pay_fen != null && $Object.hasOwnProperty.call(message, "own_pay_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.own_pay_fen = typeof message.own_pay_fen === "number" ? $BigInt(message.own_pay_fen) : $util.Long.fromBits(message.own_pay_fen.low >>> 0, message.own_pay_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.own_pay_fen === "number")
                        object.own_pay_fen = options.longs === $String ? $String(message.own_pay_fen) : message.own_pay_fen;
                    else
                        object.own_pay_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.own_pay_fen) : options.longs === $Number ? new $util.LongBits(message.own_pay_fen.low >>> 0, message.own_pay_fen.high >>> 0).toNumber() : message.own_pay_fen;
                if (message.self_pay != null && $Object.hasOwnProperty.call(message, "self_pay"))
                    object.self_pay = message.self_pay;
                if (message.date != null && $Object.hasOwnProperty.call(message, "date"))
                    object.date = message.date;
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    object.from = message.from;
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    object.to = message.to;
                if (message.prescriber != null && $Object.hasOwnProperty.call(message, "prescriber"))
                    object.prescriber = message.prescriber;
                if (message.prescriber_title != null && $Object.hasOwnProperty.call(message, "prescriber_title"))
                    object.prescriber_title = message.prescriber_title;
                if (message.department != null && $Object.hasOwnProperty.call(message, "department"))
                    object.department = message.department;
                if (message.executor != null && $Object.hasOwnProperty.call(message, "executor"))
                    object.executor = message.executor;
                if (message.days_of_supply != null && $Object.hasOwnProperty.call(message, "days_of_supply"))
                    object.days_of_supply = message.days_of_supply;
                if (message.dose_per_day != null && $Object.hasOwnProperty.call(message, "dose_per_day"))
                    object.dose_per_day = message.dose_per_day;
                if (message.route != null && $Object.hasOwnProperty.call(message, "route"))
                    object.route = options.enums === $String ? $root.claimgate.v1.Route[message.route] === $undefined ? message.route : $root.claimgate.v1.Route[message.route] : message.route;
                if (message.dosage_form != null && $Object.hasOwnProperty.call(message, "dosage_form"))
                    object.dosage_form = message.dosage_form;
                if (message.discharge_medication != null && $Object.hasOwnProperty.call(message, "discharge_medication"))
                    object.discharge_medication = message.discharge_medication;
                if (message.refund != null && $Object.hasOwnProperty.call(message, "refund"))
                    object.refund = message.refund;
                if (message.ward_is_icu != null && $Object.hasOwnProperty.call(message, "ward_is_icu"))
                    object.ward_is_icu = message.ward_is_icu;
                if (message.incision_id != null && $Object.hasOwnProperty.call(message, "incision_id"))
                    object.incision_id = message.incision_id;
                if (message.trace_codes && message.trace_codes.length) {
                    object.trace_codes = $Array(message.trace_codes.length);
                    for (let j = 0; j < message.trace_codes.length; ++j)
                        object.trace_codes[j] = message.trace_codes[j];
                }
                if (message.judged != null && $Object.hasOwnProperty.call(message, "judged"))
                    object.judged = message.judged;
                if (message.unit_price_decimals != null && $Object.hasOwnProperty.call(message, "unit_price_decimals"))
                    object.unit_price_decimals = message.unit_price_decimals;
                if (message.quantity_decimals != null && $Object.hasOwnProperty.call(message, "quantity_decimals"))
                    object.quantity_decimals = message.quantity_decimals;
                if (message.list_price_e6 != null && $Object.hasOwnProperty.call(message, "list_price_e6"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.list_price_e6 = typeof message.list_price_e6 === "number" ? $BigInt(message.list_price_e6) : $util.Long.fromBits(message.list_price_e6.low >>> 0, message.list_price_e6.high >>> 0, false).toBigInt();
                    else if (typeof message.list_price_e6 === "number")
                        object.list_price_e6 = options.longs === $String ? $String(message.list_price_e6) : message.list_price_e6;
                    else
                        object.list_price_e6 = options.longs === $String ? $util.Long.prototype.toString.call(message.list_price_e6) : options.longs === $Number ? new $util.LongBits(message.list_price_e6.low >>> 0, message.list_price_e6.high >>> 0).toNumber() : message.list_price_e6;
                if (message.group_id != null && $Object.hasOwnProperty.call(message, "group_id"))
                    object.group_id = message.group_id;
                return object;
            };

            /**
             * Converts this Line to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Line
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Line.prototype.toJSON = function() {
                return Line.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Line;
        })();

        v1.Order = (function() {

            /**
             * Properties of an Order.
             * @typedef {Object} claimgate.v1.Order.$Properties
             * @property {string|null} [id] Order id
             * @property {string|null} [code] Order code
             * @property {Long|null} [quantity_e4] Order quantity_e4
             * @property {string|null} [at] Order at
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Order.
             * @memberof claimgate.v1
             * @interface IOrder
             * @augments claimgate.v1.Order.$Properties
             * @deprecated Use claimgate.v1.Order.$Properties instead.
             */

            /**
             * Shape of an Order.
             * @typedef {claimgate.v1.Order.$Properties} claimgate.v1.Order.$Shape
             */

            /**
             * Constructs a new Order.
             * @memberof claimgate.v1
             * @classdesc Represents an Order.
             * @constructor
             * @param {claimgate.v1.Order.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Order = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Order id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Order
             * @instance
             */
            Order.prototype.id = null;

            /**
             * Order code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Order
             * @instance
             */
            Order.prototype.code = null;

            /**
             * Order quantity_e4.
             * @member {Long|null|undefined} quantity_e4
             * @memberof claimgate.v1.Order
             * @instance
             */
            Order.prototype.quantity_e4 = null;

            /**
             * Order at.
             * @member {string|null|undefined} at
             * @memberof claimgate.v1.Order
             * @instance
             */
            Order.prototype.at = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Order.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Order.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Order.prototype, "_quantity_e4", {
                get: $util.oneOfGetter($oneOfFields = ["quantity_e4"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Order.prototype, "_at", {
                get: $util.oneOfGetter($oneOfFields = ["at"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Order instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Order
             * @static
             * @param {claimgate.v1.Order.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Order} Order instance
             * @type {{
             *   (properties: claimgate.v1.Order.$Shape): claimgate.v1.Order & claimgate.v1.Order.$Shape;
             *   (properties?: claimgate.v1.Order.$Properties): claimgate.v1.Order;
             * }}
             */
            Order.create = function(properties) {
                return new Order(properties);
            };

            /**
             * Encodes the specified Order message. Does not implicitly {@link claimgate.v1.Order.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Order
             * @static
             * @param {claimgate.v1.Order.$Properties} message Order message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Order.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.code);
                if (message.quantity_e4 != null && $Object.hasOwnProperty.call(message, "quantity_e4"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int64(message.quantity_e4);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Order message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Order
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Order & claimgate.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Order.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Order();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.quantity_e4 = reader.int64();
                            message._quantity_e4 = "quantity_e4";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.at = reader.stringVerify();
                            message._at = "at";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Order message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Order
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Order} Order
             */
            Order.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Order)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Order: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Order();
                if (object.id != null)
                    message.id = $String(object.id);
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.quantity_e4 != null)
                    if ($util.Long)
                        message.quantity_e4 = $util.Long.fromValue(object.quantity_e4, false);
                    else if (typeof object.quantity_e4 === "string")
                        message.quantity_e4 = $parseInt(object.quantity_e4, 10);
                    else if (typeof object.quantity_e4 === "number")
                        message.quantity_e4 = object.quantity_e4;
                    else if (typeof object.quantity_e4 === "object")
                        message.quantity_e4 = new $util.LongBits(object.quantity_e4.low >>> 0, object.quantity_e4.high >>> 0).toNumber();
                if (object.at != null)
                    message.at = $String(object.at);
                return message;
            };

            /**
             * Creates a plain object from an Order message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Order
             * @static
             * @param {claimgate.v1.Order} message Order
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Order.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.quantity_e4 != null && $Object.hasOwnProperty.call(message, "quantity_e4"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.quantity_e4 = typeof message.quantity_e4 === "number" ? $BigInt(message.quantity_e4) : $util.Long.fromBits(message.quantity_e4.low >>> 0, message.quantity_e4.high >>> 0, false).toBigInt();
                    else if (typeof message.quantity_e4 === "number")
                        object.quantity_e4 = options.longs === $String ? $String(message.quantity_e4) : message.quantity_e4;
                    else
                        object.quantity_e4 = options.longs === $String ? $util.Long.prototype.toString.call(message.quantity_e4) : options.longs === $Number ? new $util.LongBits(message.quantity_e4.low >>> 0, message.quantity_e4.high >>> 0).toNumber() : message.quantity_e4;
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    object.at = message.at;
                return object;
            };

            /**
             * Converts this Order to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Order
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Order.prototype.toJSON = function() {
                return Order.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Order;
        })();

        v1.OrderList = (function() {

            /**
             * Properties of an OrderList.
             * @typedef {Object} claimgate.v1.OrderList.$Properties
             * @property {Array.<claimgate.v1.Order.$Properties>|null} [items] OrderList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OrderList.
             * @memberof claimgate.v1
             * @interface IOrderList
             * @augments claimgate.v1.OrderList.$Properties
             * @deprecated Use claimgate.v1.OrderList.$Properties instead.
             */

            /**
             * Shape of an OrderList.
             * @typedef {claimgate.v1.OrderList.$Properties} claimgate.v1.OrderList.$Shape
             */

            /**
             * Constructs a new OrderList.
             * @memberof claimgate.v1
             * @classdesc Represents an OrderList.
             * @constructor
             * @param {claimgate.v1.OrderList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OrderList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OrderList items.
             * @member {Array.<claimgate.v1.Order.$Properties>} items
             * @memberof claimgate.v1.OrderList
             * @instance
             */
            OrderList.prototype.items = $util.emptyArray;

            /**
             * Creates a new OrderList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.OrderList
             * @static
             * @param {claimgate.v1.OrderList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.OrderList} OrderList instance
             * @type {{
             *   (properties: claimgate.v1.OrderList.$Shape): claimgate.v1.OrderList & claimgate.v1.OrderList.$Shape;
             *   (properties?: claimgate.v1.OrderList.$Properties): claimgate.v1.OrderList;
             * }}
             */
            OrderList.create = function(properties) {
                return new OrderList(properties);
            };

            /**
             * Encodes the specified OrderList message. Does not implicitly {@link claimgate.v1.OrderList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.OrderList
             * @static
             * @param {claimgate.v1.OrderList.$Properties} message OrderList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OrderList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.Order.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OrderList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.OrderList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.OrderList & claimgate.v1.OrderList.$Shape} OrderList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OrderList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.OrderList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.Order.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an OrderList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.OrderList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.OrderList} OrderList
             */
            OrderList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.OrderList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.OrderList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.OrderList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.OrderList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.OrderList.items: object expected");
                        message.items[i] = $root.claimgate.v1.Order.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an OrderList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.OrderList
             * @static
             * @param {claimgate.v1.OrderList} message OrderList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            OrderList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.Order.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this OrderList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.OrderList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            OrderList.prototype.toJSON = function() {
                return OrderList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return OrderList;
        })();

        v1.Execution = (function() {

            /**
             * Properties of an Execution.
             * @typedef {Object} claimgate.v1.Execution.$Properties
             * @property {string|null} [code] Execution code
             * @property {string|null} [kind] Execution kind
             * @property {number|null} [count] Execution count
             * @property {string|null} [at] Execution at
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Execution.
             * @memberof claimgate.v1
             * @interface IExecution
             * @augments claimgate.v1.Execution.$Properties
             * @deprecated Use claimgate.v1.Execution.$Properties instead.
             */

            /**
             * Shape of an Execution.
             * @typedef {claimgate.v1.Execution.$Properties} claimgate.v1.Execution.$Shape
             */

            /**
             * Constructs a new Execution.
             * @memberof claimgate.v1
             * @classdesc Represents an Execution.
             * @constructor
             * @param {claimgate.v1.Execution.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Execution = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Execution code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Execution
             * @instance
             */
            Execution.prototype.code = null;

            /**
             * Execution kind.
             * @member {string|null|undefined} kind
             * @memberof claimgate.v1.Execution
             * @instance
             */
            Execution.prototype.kind = null;

            /**
             * Execution count.
             * @member {number|null|undefined} count
             * @memberof claimgate.v1.Execution
             * @instance
             */
            Execution.prototype.count = null;

            /**
             * Execution at.
             * @member {string|null|undefined} at
             * @memberof claimgate.v1.Execution
             * @instance
             */
            Execution.prototype.at = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Execution.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Execution.prototype, "_kind", {
                get: $util.oneOfGetter($oneOfFields = ["kind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Execution.prototype, "_count", {
                get: $util.oneOfGetter($oneOfFields = ["count"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Execution.prototype, "_at", {
                get: $util.oneOfGetter($oneOfFields = ["at"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Execution instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Execution
             * @static
             * @param {claimgate.v1.Execution.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Execution} Execution instance
             * @type {{
             *   (properties: claimgate.v1.Execution.$Shape): claimgate.v1.Execution & claimgate.v1.Execution.$Shape;
             *   (properties?: claimgate.v1.Execution.$Properties): claimgate.v1.Execution;
             * }}
             */
            Execution.create = function(properties) {
                return new Execution(properties);
            };

            /**
             * Encodes the specified Execution message. Does not implicitly {@link claimgate.v1.Execution.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Execution
             * @static
             * @param {claimgate.v1.Execution.$Properties} message Execution message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Execution.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.count);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Execution message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Execution
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Execution & claimgate.v1.Execution.$Shape} Execution
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Execution.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Execution();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.kind = reader.stringVerify();
                            message._kind = "kind";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.count = reader.int32();
                            message._count = "count";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.at = reader.stringVerify();
                            message._at = "at";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Execution message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Execution
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Execution} Execution
             */
            Execution.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Execution)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Execution: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Execution();
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.kind != null)
                    message.kind = $String(object.kind);
                if (object.count != null)
                    message.count = object.count | 0;
                if (object.at != null)
                    message.at = $String(object.at);
                return message;
            };

            /**
             * Creates a plain object from an Execution message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Execution
             * @static
             * @param {claimgate.v1.Execution} message Execution
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Execution.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    object.count = message.count;
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    object.at = message.at;
                return object;
            };

            /**
             * Converts this Execution to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Execution
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Execution.prototype.toJSON = function() {
                return Execution.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Execution;
        })();

        v1.ExecutionList = (function() {

            /**
             * Properties of an ExecutionList.
             * @typedef {Object} claimgate.v1.ExecutionList.$Properties
             * @property {Array.<claimgate.v1.Execution.$Properties>|null} [items] ExecutionList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ExecutionList.
             * @memberof claimgate.v1
             * @interface IExecutionList
             * @augments claimgate.v1.ExecutionList.$Properties
             * @deprecated Use claimgate.v1.ExecutionList.$Properties instead.
             */

            /**
             * Shape of an ExecutionList.
             * @typedef {claimgate.v1.ExecutionList.$Properties} claimgate.v1.ExecutionList.$Shape
             */

            /**
             * Constructs a new ExecutionList.
             * @memberof claimgate.v1
             * @classdesc Represents an ExecutionList.
             * @constructor
             * @param {claimgate.v1.ExecutionList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ExecutionList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ExecutionList items.
             * @member {Array.<claimgate.v1.Execution.$Properties>} items
             * @memberof claimgate.v1.ExecutionList
             * @instance
             */
            ExecutionList.prototype.items = $util.emptyArray;

            /**
             * Creates a new ExecutionList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.ExecutionList
             * @static
             * @param {claimgate.v1.ExecutionList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.ExecutionList} ExecutionList instance
             * @type {{
             *   (properties: claimgate.v1.ExecutionList.$Shape): claimgate.v1.ExecutionList & claimgate.v1.ExecutionList.$Shape;
             *   (properties?: claimgate.v1.ExecutionList.$Properties): claimgate.v1.ExecutionList;
             * }}
             */
            ExecutionList.create = function(properties) {
                return new ExecutionList(properties);
            };

            /**
             * Encodes the specified ExecutionList message. Does not implicitly {@link claimgate.v1.ExecutionList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.ExecutionList
             * @static
             * @param {claimgate.v1.ExecutionList.$Properties} message ExecutionList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ExecutionList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.Execution.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ExecutionList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.ExecutionList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.ExecutionList & claimgate.v1.ExecutionList.$Shape} ExecutionList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ExecutionList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.ExecutionList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.Execution.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an ExecutionList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.ExecutionList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.ExecutionList} ExecutionList
             */
            ExecutionList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.ExecutionList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.ExecutionList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.ExecutionList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.ExecutionList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.ExecutionList.items: object expected");
                        message.items[i] = $root.claimgate.v1.Execution.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an ExecutionList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.ExecutionList
             * @static
             * @param {claimgate.v1.ExecutionList} message ExecutionList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ExecutionList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.Execution.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this ExecutionList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.ExecutionList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ExecutionList.prototype.toJSON = function() {
                return ExecutionList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ExecutionList;
        })();

        v1.Lab = (function() {

            /**
             * Properties of a Lab.
             * @typedef {Object} claimgate.v1.Lab.$Properties
             * @property {string|null} [code] Lab code
             * @property {Long|null} [value_e4] Lab value_e4
             * @property {string|null} [unit] Lab unit
             * @property {string|null} [at] Lab at
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Lab.
             * @memberof claimgate.v1
             * @interface ILab
             * @augments claimgate.v1.Lab.$Properties
             * @deprecated Use claimgate.v1.Lab.$Properties instead.
             */

            /**
             * Shape of a Lab.
             * @typedef {claimgate.v1.Lab.$Properties} claimgate.v1.Lab.$Shape
             */

            /**
             * Constructs a new Lab.
             * @memberof claimgate.v1
             * @classdesc Represents a Lab.
             * @constructor
             * @param {claimgate.v1.Lab.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Lab = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Lab code.
             * @member {string|null|undefined} code
             * @memberof claimgate.v1.Lab
             * @instance
             */
            Lab.prototype.code = null;

            /**
             * Lab value_e4.
             * @member {Long|null|undefined} value_e4
             * @memberof claimgate.v1.Lab
             * @instance
             */
            Lab.prototype.value_e4 = null;

            /**
             * Lab unit.
             * @member {string|null|undefined} unit
             * @memberof claimgate.v1.Lab
             * @instance
             */
            Lab.prototype.unit = null;

            /**
             * Lab at.
             * @member {string|null|undefined} at
             * @memberof claimgate.v1.Lab
             * @instance
             */
            Lab.prototype.at = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Lab.prototype, "_code", {
                get: $util.oneOfGetter($oneOfFields = ["code"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Lab.prototype, "_value_e4", {
                get: $util.oneOfGetter($oneOfFields = ["value_e4"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Lab.prototype, "_unit", {
                get: $util.oneOfGetter($oneOfFields = ["unit"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Lab.prototype, "_at", {
                get: $util.oneOfGetter($oneOfFields = ["at"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Lab instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Lab
             * @static
             * @param {claimgate.v1.Lab.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Lab} Lab instance
             * @type {{
             *   (properties: claimgate.v1.Lab.$Shape): claimgate.v1.Lab & claimgate.v1.Lab.$Shape;
             *   (properties?: claimgate.v1.Lab.$Properties): claimgate.v1.Lab;
             * }}
             */
            Lab.create = function(properties) {
                return new Lab(properties);
            };

            /**
             * Encodes the specified Lab message. Does not implicitly {@link claimgate.v1.Lab.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Lab
             * @static
             * @param {claimgate.v1.Lab.$Properties} message Lab message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Lab.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.value_e4 != null && $Object.hasOwnProperty.call(message, "value_e4"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int64(message.value_e4);
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.unit);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Lab message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Lab
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Lab & claimgate.v1.Lab.$Shape} Lab
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Lab.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Lab();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.code = reader.stringVerify();
                            message._code = "code";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.value_e4 = reader.int64();
                            message._value_e4 = "value_e4";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.unit = reader.stringVerify();
                            message._unit = "unit";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.at = reader.stringVerify();
                            message._at = "at";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Lab message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Lab
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Lab} Lab
             */
            Lab.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Lab)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Lab: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Lab();
                if (object.code != null)
                    message.code = $String(object.code);
                if (object.value_e4 != null)
                    if ($util.Long)
                        message.value_e4 = $util.Long.fromValue(object.value_e4, false);
                    else if (typeof object.value_e4 === "string")
                        message.value_e4 = $parseInt(object.value_e4, 10);
                    else if (typeof object.value_e4 === "number")
                        message.value_e4 = object.value_e4;
                    else if (typeof object.value_e4 === "object")
                        message.value_e4 = new $util.LongBits(object.value_e4.low >>> 0, object.value_e4.high >>> 0).toNumber();
                if (object.unit != null)
                    message.unit = $String(object.unit);
                if (object.at != null)
                    message.at = $String(object.at);
                return message;
            };

            /**
             * Creates a plain object from a Lab message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Lab
             * @static
             * @param {claimgate.v1.Lab} message Lab
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Lab.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.value_e4 != null && $Object.hasOwnProperty.call(message, "value_e4"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.value_e4 = typeof message.value_e4 === "number" ? $BigInt(message.value_e4) : $util.Long.fromBits(message.value_e4.low >>> 0, message.value_e4.high >>> 0, false).toBigInt();
                    else if (typeof message.value_e4 === "number")
                        object.value_e4 = options.longs === $String ? $String(message.value_e4) : message.value_e4;
                    else
                        object.value_e4 = options.longs === $String ? $util.Long.prototype.toString.call(message.value_e4) : options.longs === $Number ? new $util.LongBits(message.value_e4.low >>> 0, message.value_e4.high >>> 0).toNumber() : message.value_e4;
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit"))
                    object.unit = message.unit;
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    object.at = message.at;
                return object;
            };

            /**
             * Converts this Lab to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Lab
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Lab.prototype.toJSON = function() {
                return Lab.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Lab;
        })();

        v1.LabList = (function() {

            /**
             * Properties of a LabList.
             * @typedef {Object} claimgate.v1.LabList.$Properties
             * @property {Array.<claimgate.v1.Lab.$Properties>|null} [items] LabList items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LabList.
             * @memberof claimgate.v1
             * @interface ILabList
             * @augments claimgate.v1.LabList.$Properties
             * @deprecated Use claimgate.v1.LabList.$Properties instead.
             */

            /**
             * Shape of a LabList.
             * @typedef {claimgate.v1.LabList.$Properties} claimgate.v1.LabList.$Shape
             */

            /**
             * Constructs a new LabList.
             * @memberof claimgate.v1
             * @classdesc Represents a LabList.
             * @constructor
             * @param {claimgate.v1.LabList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LabList = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LabList items.
             * @member {Array.<claimgate.v1.Lab.$Properties>} items
             * @memberof claimgate.v1.LabList
             * @instance
             */
            LabList.prototype.items = $util.emptyArray;

            /**
             * Creates a new LabList instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.LabList
             * @static
             * @param {claimgate.v1.LabList.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.LabList} LabList instance
             * @type {{
             *   (properties: claimgate.v1.LabList.$Shape): claimgate.v1.LabList & claimgate.v1.LabList.$Shape;
             *   (properties?: claimgate.v1.LabList.$Properties): claimgate.v1.LabList;
             * }}
             */
            LabList.create = function(properties) {
                return new LabList(properties);
            };

            /**
             * Encodes the specified LabList message. Does not implicitly {@link claimgate.v1.LabList.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.LabList
             * @static
             * @param {claimgate.v1.LabList.$Properties} message LabList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LabList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.claimgate.v1.Lab.encode(message.items[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LabList message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.LabList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.LabList & claimgate.v1.LabList.$Shape} LabList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LabList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.LabList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.claimgate.v1.Lab.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a LabList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.LabList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.LabList} LabList
             */
            LabList.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.LabList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.LabList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.LabList();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".claimgate.v1.LabList.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i) {
                        if (!$util.isObject(object.items[i]))
                            throw $TypeError(".claimgate.v1.LabList.items: object expected");
                        message.items[i] = $root.claimgate.v1.Lab.fromObject(object.items[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a LabList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.LabList
             * @static
             * @param {claimgate.v1.LabList} message LabList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LabList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = $root.claimgate.v1.Lab.toObject(message.items[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this LabList to JSON.
             * @function toJSON
             * @memberof claimgate.v1.LabList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LabList.prototype.toJSON = function() {
                return LabList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LabList;
        })();

        v1.EarlierEncounter = (function() {

            /**
             * Properties of an EarlierEncounter.
             * @typedef {Object} claimgate.v1.EarlierEncounter.$Properties
             * @property {claimgate.v1.Encounter.$Properties|null} [encounter] EarlierEncounter encounter
             * @property {Array.<claimgate.v1.Diagnosis.$Properties>|null} [diagnoses] EarlierEncounter diagnoses
             * @property {Array.<claimgate.v1.Line.$Properties>|null} [lines] EarlierEncounter lines
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EarlierEncounter.
             * @memberof claimgate.v1
             * @interface IEarlierEncounter
             * @augments claimgate.v1.EarlierEncounter.$Properties
             * @deprecated Use claimgate.v1.EarlierEncounter.$Properties instead.
             */

            /**
             * Shape of an EarlierEncounter.
             * @typedef {claimgate.v1.EarlierEncounter.$Properties} claimgate.v1.EarlierEncounter.$Shape
             */

            /**
             * Constructs a new EarlierEncounter.
             * @memberof claimgate.v1
             * @classdesc Represents an EarlierEncounter.
             * @constructor
             * @param {claimgate.v1.EarlierEncounter.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EarlierEncounter = function (properties) {
                this.diagnoses = [];
                this.lines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EarlierEncounter encounter.
             * @member {claimgate.v1.Encounter.$Properties|null|undefined} encounter
             * @memberof claimgate.v1.EarlierEncounter
             * @instance
             */
            EarlierEncounter.prototype.encounter = null;

            /**
             * EarlierEncounter diagnoses.
             * @member {Array.<claimgate.v1.Diagnosis.$Properties>} diagnoses
             * @memberof claimgate.v1.EarlierEncounter
             * @instance
             */
            EarlierEncounter.prototype.diagnoses = $util.emptyArray;

            /**
             * EarlierEncounter lines.
             * @member {Array.<claimgate.v1.Line.$Properties>} lines
             * @memberof claimgate.v1.EarlierEncounter
             * @instance
             */
            EarlierEncounter.prototype.lines = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(EarlierEncounter.prototype, "_encounter", {
                get: $util.oneOfGetter($oneOfFields = ["encounter"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new EarlierEncounter instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.EarlierEncounter
             * @static
             * @param {claimgate.v1.EarlierEncounter.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.EarlierEncounter} EarlierEncounter instance
             * @type {{
             *   (properties: claimgate.v1.EarlierEncounter.$Shape): claimgate.v1.EarlierEncounter & claimgate.v1.EarlierEncounter.$Shape;
             *   (properties?: claimgate.v1.EarlierEncounter.$Properties): claimgate.v1.EarlierEncounter;
             * }}
             */
            EarlierEncounter.create = function(properties) {
                return new EarlierEncounter(properties);
            };

            /**
             * Encodes the specified EarlierEncounter message. Does not implicitly {@link claimgate.v1.EarlierEncounter.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.EarlierEncounter
             * @static
             * @param {claimgate.v1.EarlierEncounter.$Properties} message EarlierEncounter message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EarlierEncounter.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.encounter != null && $Object.hasOwnProperty.call(message, "encounter"))
                    $root.claimgate.v1.Encounter.encode(message.encounter, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.diagnoses != null && message.diagnoses.length)
                    for (let i = 0; i < message.diagnoses.length; ++i)
                        $root.claimgate.v1.Diagnosis.encode(message.diagnoses[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.lines != null && message.lines.length)
                    for (let i = 0; i < message.lines.length; ++i)
                        $root.claimgate.v1.Line.encode(message.lines[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EarlierEncounter message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.EarlierEncounter
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.EarlierEncounter & claimgate.v1.EarlierEncounter.$Shape} EarlierEncounter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EarlierEncounter.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.EarlierEncounter();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.encounter = $root.claimgate.v1.Encounter.decode(reader, reader.size(), $undefined, _depth + 1, message.encounter);
                            message._encounter = "encounter";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.diagnoses && message.diagnoses.length))
                                message.diagnoses = [];
                            message.diagnoses.push($root.claimgate.v1.Diagnosis.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push($root.claimgate.v1.Line.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an EarlierEncounter message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.EarlierEncounter
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.EarlierEncounter} EarlierEncounter
             */
            EarlierEncounter.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.EarlierEncounter)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.EarlierEncounter: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.EarlierEncounter();
                if (object.encounter != null) {
                    if (!$util.isObject(object.encounter))
                        throw $TypeError(".claimgate.v1.EarlierEncounter.encounter: object expected");
                    message.encounter = $root.claimgate.v1.Encounter.fromObject(object.encounter, _depth + 1);
                }
                if (object.diagnoses) {
                    if (!$Array.isArray(object.diagnoses))
                        throw $TypeError(".claimgate.v1.EarlierEncounter.diagnoses: array expected");
                    message.diagnoses = $Array(object.diagnoses.length);
                    for (let i = 0; i < object.diagnoses.length; ++i) {
                        if (!$util.isObject(object.diagnoses[i]))
                            throw $TypeError(".claimgate.v1.EarlierEncounter.diagnoses: object expected");
                        message.diagnoses[i] = $root.claimgate.v1.Diagnosis.fromObject(object.diagnoses[i], _depth + 1);
                    }
                }
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".claimgate.v1.EarlierEncounter.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i) {
                        if (!$util.isObject(object.lines[i]))
                            throw $TypeError(".claimgate.v1.EarlierEncounter.lines: object expected");
                        message.lines[i] = $root.claimgate.v1.Line.fromObject(object.lines[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an EarlierEncounter message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.EarlierEncounter
             * @static
             * @param {claimgate.v1.EarlierEncounter} message EarlierEncounter
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            EarlierEncounter.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.diagnoses = [];
                    object.lines = [];
                }
                if (message.encounter != null && $Object.hasOwnProperty.call(message, "encounter"))
                    object.encounter = $root.claimgate.v1.Encounter.toObject(message.encounter, options, _depth + 1);
                if (message.diagnoses && message.diagnoses.length) {
                    object.diagnoses = $Array(message.diagnoses.length);
                    for (let j = 0; j < message.diagnoses.length; ++j)
                        object.diagnoses[j] = $root.claimgate.v1.Diagnosis.toObject(message.diagnoses[j], options, _depth + 1);
                }
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = $root.claimgate.v1.Line.toObject(message.lines[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this EarlierEncounter to JSON.
             * @function toJSON
             * @memberof claimgate.v1.EarlierEncounter
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            EarlierEncounter.prototype.toJSON = function() {
                return EarlierEncounter.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EarlierEncounter;
        })();

        v1.Claim = (function() {

            /**
             * Properties of a Claim.
             * @typedef {Object} claimgate.v1.Claim.$Properties
             * @property {string|null} [id] Claim id
             * @property {claimgate.v1.Patient.$Properties|null} [patient] Claim patient
             * @property {claimgate.v1.Facility.$Properties|null} [facility] Claim facility
             * @property {claimgate.v1.StaffList.$Properties|null} [staff] Claim staff
             * @property {claimgate.v1.Encounter.$Properties|null} [encounter] Claim encounter
             * @property {Array.<claimgate.v1.Diagnosis.$Properties>|null} [diagnoses] Claim diagnoses
             * @property {boolean|null} [diagnoses_complete] Claim diagnoses_complete
             * @property {Array.<claimgate.v1.Operation.$Properties>|null} [operations] Claim operations
             * @property {Array.<claimgate.v1.Line.$Properties>|null} [lines] Claim lines
             * @property {boolean|null} [lines_complete] Claim lines_complete
             * @property {Long|null} [total_fen] Claim total_fen
             * @property {claimgate.v1.OrderList.$Properties|null} [orders] Claim orders
             * @property {claimgate.v1.ExecutionList.$Properties|null} [executions] Claim executions
             * @property {claimgate.v1.LabList.$Properties|null} [labs] Claim labs
             * @property {Object.<string,boolean>|null} [evidence] Claim evidence
             * @property {Array.<claimgate.v1.EarlierEncounter.$Properties>|null} [earlier] Claim earlier
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Claim.
             * @memberof claimgate.v1
             * @interface IClaim
             * @augments claimgate.v1.Claim.$Properties
             * @deprecated Use claimgate.v1.Claim.$Properties instead.
             */

            /**
             * Shape of a Claim.
             * @typedef {claimgate.v1.Claim.$Properties} claimgate.v1.Claim.$Shape
             */

            /**
             * Constructs a new Claim.
             * @memberof claimgate.v1
             * @classdesc Represents a Claim.
             * @constructor
             * @param {claimgate.v1.Claim.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Claim = function (properties) {
                this.diagnoses = [];
                this.operations = [];
                this.lines = [];
                this.evidence = {};
                this.earlier = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Claim id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.id = null;

            /**
             * Claim patient.
             * @member {claimgate.v1.Patient.$Properties|null|undefined} patient
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.patient = null;

            /**
             * Claim facility.
             * @member {claimgate.v1.Facility.$Properties|null|undefined} facility
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.facility = null;

            /**
             * Claim staff.
             * @member {claimgate.v1.StaffList.$Properties|null|undefined} staff
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.staff = null;

            /**
             * Claim encounter.
             * @member {claimgate.v1.Encounter.$Properties|null|undefined} encounter
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.encounter = null;

            /**
             * Claim diagnoses.
             * @member {Array.<claimgate.v1.Diagnosis.$Properties>} diagnoses
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.diagnoses = $util.emptyArray;

            /**
             * Claim diagnoses_complete.
             * @member {boolean|null|undefined} diagnoses_complete
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.diagnoses_complete = null;

            /**
             * Claim operations.
             * @member {Array.<claimgate.v1.Operation.$Properties>} operations
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.operations = $util.emptyArray;

            /**
             * Claim lines.
             * @member {Array.<claimgate.v1.Line.$Properties>} lines
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.lines = $util.emptyArray;

            /**
             * Claim lines_complete.
             * @member {boolean|null|undefined} lines_complete
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.lines_complete = null;

            /**
             * Claim total_fen.
             * @member {Long|null|undefined} total_fen
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.total_fen = null;

            /**
             * Claim orders.
             * @member {claimgate.v1.OrderList.$Properties|null|undefined} orders
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.orders = null;

            /**
             * Claim executions.
             * @member {claimgate.v1.ExecutionList.$Properties|null|undefined} executions
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.executions = null;

            /**
             * Claim labs.
             * @member {claimgate.v1.LabList.$Properties|null|undefined} labs
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.labs = null;

            /**
             * Claim evidence.
             * @member {Object.<string,boolean>} evidence
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.evidence = $util.emptyObject;

            /**
             * Claim earlier.
             * @member {Array.<claimgate.v1.EarlierEncounter.$Properties>} earlier
             * @memberof claimgate.v1.Claim
             * @instance
             */
            Claim.prototype.earlier = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_patient", {
                get: $util.oneOfGetter($oneOfFields = ["patient"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_facility", {
                get: $util.oneOfGetter($oneOfFields = ["facility"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_staff", {
                get: $util.oneOfGetter($oneOfFields = ["staff"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_encounter", {
                get: $util.oneOfGetter($oneOfFields = ["encounter"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_diagnoses_complete", {
                get: $util.oneOfGetter($oneOfFields = ["diagnoses_complete"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_lines_complete", {
                get: $util.oneOfGetter($oneOfFields = ["lines_complete"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_total_fen", {
                get: $util.oneOfGetter($oneOfFields = ["total_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_orders", {
                get: $util.oneOfGetter($oneOfFields = ["orders"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_executions", {
                get: $util.oneOfGetter($oneOfFields = ["executions"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Claim.prototype, "_labs", {
                get: $util.oneOfGetter($oneOfFields = ["labs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Claim instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Claim
             * @static
             * @param {claimgate.v1.Claim.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Claim} Claim instance
             * @type {{
             *   (properties: claimgate.v1.Claim.$Shape): claimgate.v1.Claim & claimgate.v1.Claim.$Shape;
             *   (properties?: claimgate.v1.Claim.$Properties): claimgate.v1.Claim;
             * }}
             */
            Claim.create = function(properties) {
                return new Claim(properties);
            };

            /**
             * Encodes the specified Claim message. Does not implicitly {@link claimgate.v1.Claim.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Claim
             * @static
             * @param {claimgate.v1.Claim.$Properties} message Claim message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Claim.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.patient != null && $Object.hasOwnProperty.call(message, "patient"))
                    $root.claimgate.v1.Patient.encode(message.patient, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.facility != null && $Object.hasOwnProperty.call(message, "facility"))
                    $root.claimgate.v1.Facility.encode(message.facility, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.staff != null && $Object.hasOwnProperty.call(message, "staff"))
                    $root.claimgate.v1.StaffList.encode(message.staff, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.encounter != null && $Object.hasOwnProperty.call(message, "encounter"))
                    $root.claimgate.v1.Encounter.encode(message.encounter, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.diagnoses != null && message.diagnoses.length)
                    for (let i = 0; i < message.diagnoses.length; ++i)
                        $root.claimgate.v1.Diagnosis.encode(message.diagnoses[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.diagnoses_complete != null && $Object.hasOwnProperty.call(message, "diagnoses_complete"))
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.diagnoses_complete);
                if (message.operations != null && message.operations.length)
                    for (let i = 0; i < message.operations.length; ++i)
                        $root.claimgate.v1.Operation.encode(message.operations[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.lines != null && message.lines.length)
                    for (let i = 0; i < message.lines.length; ++i)
                        $root.claimgate.v1.Line.encode(message.lines[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.lines_complete != null && $Object.hasOwnProperty.call(message, "lines_complete"))
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.lines_complete);
                if (message.total_fen != null && $Object.hasOwnProperty.call(message, "total_fen"))
                    writer.uint32(/* id 11, wireType 0 =*/88).int64(message.total_fen);
                if (message.orders != null && $Object.hasOwnProperty.call(message, "orders"))
                    $root.claimgate.v1.OrderList.encode(message.orders, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.executions != null && $Object.hasOwnProperty.call(message, "executions"))
                    $root.claimgate.v1.ExecutionList.encode(message.executions, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.labs != null && $Object.hasOwnProperty.call(message, "labs"))
                    $root.claimgate.v1.LabList.encode(message.labs, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    for (let keys = $Object.keys(message.evidence), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 15, wireType 2 =*/122).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).bool(message.evidence[keys[i]]).ldelim();
                if (message.earlier != null && message.earlier.length)
                    for (let i = 0; i < message.earlier.length; ++i)
                        $root.claimgate.v1.EarlierEncounter.encode(message.earlier[i], writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Claim message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Claim
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Claim & claimgate.v1.Claim.$Shape} Claim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Claim.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Claim();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.patient = $root.claimgate.v1.Patient.decode(reader, reader.size(), $undefined, _depth + 1, message.patient);
                            message._patient = "patient";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.facility = $root.claimgate.v1.Facility.decode(reader, reader.size(), $undefined, _depth + 1, message.facility);
                            message._facility = "facility";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.staff = $root.claimgate.v1.StaffList.decode(reader, reader.size(), $undefined, _depth + 1, message.staff);
                            message._staff = "staff";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.encounter = $root.claimgate.v1.Encounter.decode(reader, reader.size(), $undefined, _depth + 1, message.encounter);
                            message._encounter = "encounter";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.diagnoses && message.diagnoses.length))
                                message.diagnoses = [];
                            message.diagnoses.push($root.claimgate.v1.Diagnosis.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.diagnoses_complete = reader.bool();
                            message._diagnoses_complete = "diagnoses_complete";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.operations && message.operations.length))
                                message.operations = [];
                            message.operations.push($root.claimgate.v1.Operation.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push($root.claimgate.v1.Line.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.lines_complete = reader.bool();
                            message._lines_complete = "lines_complete";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.total_fen = reader.int64();
                            message._total_fen = "total_fen";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.orders = $root.claimgate.v1.OrderList.decode(reader, reader.size(), $undefined, _depth + 1, message.orders);
                            message._orders = "orders";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.executions = $root.claimgate.v1.ExecutionList.decode(reader, reader.size(), $undefined, _depth + 1, message.executions);
                            message._executions = "executions";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.labs = $root.claimgate.v1.LabList.decode(reader, reader.size(), $undefined, _depth + 1, message.labs);
                            message._labs = "labs";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if (message.evidence === $util.emptyObject)
                                message.evidence = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = false;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 0)
                                        break;
                                    value = reader.bool();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.evidence, key);
                            message.evidence[key] = value;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if (!(message.earlier && message.earlier.length))
                                message.earlier = [];
                            message.earlier.push($root.claimgate.v1.EarlierEncounter.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Claim message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Claim
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Claim} Claim
             */
            Claim.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Claim)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Claim: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Claim();
                if (object.id != null)
                    message.id = $String(object.id);
                if (object.patient != null) {
                    if (!$util.isObject(object.patient))
                        throw $TypeError(".claimgate.v1.Claim.patient: object expected");
                    message.patient = $root.claimgate.v1.Patient.fromObject(object.patient, _depth + 1);
                }
                if (object.facility != null) {
                    if (!$util.isObject(object.facility))
                        throw $TypeError(".claimgate.v1.Claim.facility: object expected");
                    message.facility = $root.claimgate.v1.Facility.fromObject(object.facility, _depth + 1);
                }
                if (object.staff != null) {
                    if (!$util.isObject(object.staff))
                        throw $TypeError(".claimgate.v1.Claim.staff: object expected");
                    message.staff = $root.claimgate.v1.StaffList.fromObject(object.staff, _depth + 1);
                }
                if (object.encounter != null) {
                    if (!$util.isObject(object.encounter))
                        throw $TypeError(".claimgate.v1.Claim.encounter: object expected");
                    message.encounter = $root.claimgate.v1.Encounter.fromObject(object.encounter, _depth + 1);
                }
                if (object.diagnoses) {
                    if (!$Array.isArray(object.diagnoses))
                        throw $TypeError(".claimgate.v1.Claim.diagnoses: array expected");
                    message.diagnoses = $Array(object.diagnoses.length);
                    for (let i = 0; i < object.diagnoses.length; ++i) {
                        if (!$util.isObject(object.diagnoses[i]))
                            throw $TypeError(".claimgate.v1.Claim.diagnoses: object expected");
                        message.diagnoses[i] = $root.claimgate.v1.Diagnosis.fromObject(object.diagnoses[i], _depth + 1);
                    }
                }
                if (object.diagnoses_complete != null)
                    message.diagnoses_complete = $Boolean(object.diagnoses_complete);
                if (object.operations) {
                    if (!$Array.isArray(object.operations))
                        throw $TypeError(".claimgate.v1.Claim.operations: array expected");
                    message.operations = $Array(object.operations.length);
                    for (let i = 0; i < object.operations.length; ++i) {
                        if (!$util.isObject(object.operations[i]))
                            throw $TypeError(".claimgate.v1.Claim.operations: object expected");
                        message.operations[i] = $root.claimgate.v1.Operation.fromObject(object.operations[i], _depth + 1);
                    }
                }
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".claimgate.v1.Claim.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i) {
                        if (!$util.isObject(object.lines[i]))
                            throw $TypeError(".claimgate.v1.Claim.lines: object expected");
                        message.lines[i] = $root.claimgate.v1.Line.fromObject(object.lines[i], _depth + 1);
                    }
                }
                if (object.lines_complete != null)
                    message.lines_complete = $Boolean(object.lines_complete);
                if (object.total_fen != null)
                    if ($util.Long)
                        message.total_fen = $util.Long.fromValue(object.total_fen, false);
                    else if (typeof object.total_fen === "string")
                        message.total_fen = $parseInt(object.total_fen, 10);
                    else if (typeof object.total_fen === "number")
                        message.total_fen = object.total_fen;
                    else if (typeof object.total_fen === "object")
                        message.total_fen = new $util.LongBits(object.total_fen.low >>> 0, object.total_fen.high >>> 0).toNumber();
                if (object.orders != null) {
                    if (!$util.isObject(object.orders))
                        throw $TypeError(".claimgate.v1.Claim.orders: object expected");
                    message.orders = $root.claimgate.v1.OrderList.fromObject(object.orders, _depth + 1);
                }
                if (object.executions != null) {
                    if (!$util.isObject(object.executions))
                        throw $TypeError(".claimgate.v1.Claim.executions: object expected");
                    message.executions = $root.claimgate.v1.ExecutionList.fromObject(object.executions, _depth + 1);
                }
                if (object.labs != null) {
                    if (!$util.isObject(object.labs))
                        throw $TypeError(".claimgate.v1.Claim.labs: object expected");
                    message.labs = $root.claimgate.v1.LabList.fromObject(object.labs, _depth + 1);
                }
                if (object.evidence) {
                    if (!$util.isObject(object.evidence))
                        throw $TypeError(".claimgate.v1.Claim.evidence: object expected");
                    message.evidence = {};
                    for (let keys = $Object.keys(object.evidence), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.evidence, keys[i]);
                        message.evidence[keys[i]] = $Boolean(object.evidence[keys[i]]);
                    }
                }
                if (object.earlier) {
                    if (!$Array.isArray(object.earlier))
                        throw $TypeError(".claimgate.v1.Claim.earlier: array expected");
                    message.earlier = $Array(object.earlier.length);
                    for (let i = 0; i < object.earlier.length; ++i) {
                        if (!$util.isObject(object.earlier[i]))
                            throw $TypeError(".claimgate.v1.Claim.earlier: object expected");
                        message.earlier[i] = $root.claimgate.v1.EarlierEncounter.fromObject(object.earlier[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a Claim message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Claim
             * @static
             * @param {claimgate.v1.Claim} message Claim
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Claim.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.diagnoses = [];
                    object.operations = [];
                    object.lines = [];
                    object.earlier = [];
                }
                if (options.objects || options.defaults)
                    object.evidence = {};
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.patient != null && $Object.hasOwnProperty.call(message, "patient"))
                    object.patient = $root.claimgate.v1.Patient.toObject(message.patient, options, _depth + 1);
                if (message.facility != null && $Object.hasOwnProperty.call(message, "facility"))
                    object.facility = $root.claimgate.v1.Facility.toObject(message.facility, options, _depth + 1);
                if (message.staff != null && $Object.hasOwnProperty.call(message, "staff"))
                    object.staff = $root.claimgate.v1.StaffList.toObject(message.staff, options, _depth + 1);
                if (message.encounter != null && $Object.hasOwnProperty.call(message, "encounter"))
                    object.encounter = $root.claimgate.v1.Encounter.toObject(message.encounter, options, _depth + 1);
                if (message.diagnoses && message.diagnoses.length) {
                    object.diagnoses = $Array(message.diagnoses.length);
                    for (let j = 0; j < message.diagnoses.length; ++j)
                        object.diagnoses[j] = $root.claimgate.v1.Diagnosis.toObject(message.diagnoses[j], options, _depth + 1);
                }
                if (message.diagnoses_complete != null && $Object.hasOwnProperty.call(message, "diagnoses_complete"))
                    object.diagnoses_complete = message.diagnoses_complete;
                if (message.operations && message.operations.length) {
                    object.operations = $Array(message.operations.length);
                    for (let j = 0; j < message.operations.length; ++j)
                        object.operations[j] = $root.claimgate.v1.Operation.toObject(message.operations[j], options, _depth + 1);
                }
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = $root.claimgate.v1.Line.toObject(message.lines[j], options, _depth + 1);
                }
                if (message.lines_complete != null && $Object.hasOwnProperty.call(message, "lines_complete"))
                    object.lines_complete = message.lines_complete;
                if (message.total_fen != null && $Object.hasOwnProperty.call(message, "total_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.total_fen = typeof message.total_fen === "number" ? $BigInt(message.total_fen) : $util.Long.fromBits(message.total_fen.low >>> 0, message.total_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.total_fen === "number")
                        object.total_fen = options.longs === $String ? $String(message.total_fen) : message.total_fen;
                    else
                        object.total_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.total_fen) : options.longs === $Number ? new $util.LongBits(message.total_fen.low >>> 0, message.total_fen.high >>> 0).toNumber() : message.total_fen;
                if (message.orders != null && $Object.hasOwnProperty.call(message, "orders"))
                    object.orders = $root.claimgate.v1.OrderList.toObject(message.orders, options, _depth + 1);
                if (message.executions != null && $Object.hasOwnProperty.call(message, "executions"))
                    object.executions = $root.claimgate.v1.ExecutionList.toObject(message.executions, options, _depth + 1);
                if (message.labs != null && $Object.hasOwnProperty.call(message, "labs"))
                    object.labs = $root.claimgate.v1.LabList.toObject(message.labs, options, _depth + 1);
                let keys2;
                if (message.evidence && (keys2 = $Object.keys(message.evidence)).length) {
                    object.evidence = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.evidence, keys2[j]);
                        object.evidence[keys2[j]] = message.evidence[keys2[j]];
                    }
                }
                if (message.earlier && message.earlier.length) {
                    object.earlier = $Array(message.earlier.length);
                    for (let j = 0; j < message.earlier.length; ++j)
                        object.earlier[j] = $root.claimgate.v1.EarlierEncounter.toObject(message.earlier[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this Claim to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Claim
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Claim.prototype.toJSON = function() {
                return Claim.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Claim;
        })();

        /**
         * Outcome enum.
         * @name claimgate.v1.Outcome
         * @enum {number}
         * @property {number} OUTCOME_UNSPECIFIED=0 OUTCOME_UNSPECIFIED value
         * @property {number} OUTCOME_ALLOW=1 OUTCOME_ALLOW value
         * @property {number} OUTCOME_WARN=2 OUTCOME_WARN value
         * @property {number} OUTCOME_BLOCK=3 OUTCOME_BLOCK value
         * @property {number} OUTCOME_INDETERMINATE=4 OUTCOME_INDETERMINATE value
         */
        v1.Outcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OUTCOME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "OUTCOME_ALLOW"] = 1;
            values[valuesById[2] = "OUTCOME_WARN"] = 2;
            values[valuesById[3] = "OUTCOME_BLOCK"] = 3;
            values[valuesById[4] = "OUTCOME_INDETERMINATE"] = 4;
            return values;
        })();

        /**
         * Effect enum.
         * @name claimgate.v1.Effect
         * @enum {number}
         * @property {number} EFFECT_UNSPECIFIED=0 EFFECT_UNSPECIFIED value
         * @property {number} EFFECT_SCREEN=1 EFFECT_SCREEN value
         * @property {number} EFFECT_NOTICE=2 EFFECT_NOTICE value
         * @property {number} EFFECT_EVIDENCE=3 EFFECT_EVIDENCE value
         * @property {number} EFFECT_PRIOR_STAY=4 EFFECT_PRIOR_STAY value
         * @property {number} EFFECT_EXCESS=5 EFFECT_EXCESS value
         * @property {number} EFFECT_LINE=6 EFFECT_LINE value
         * @property {number} EFFECT_STAY=7 EFFECT_STAY value
         * @property {number} EFFECT_CLAIM=8 EFFECT_CLAIM value
         */
        v1.Effect = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EFFECT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "EFFECT_SCREEN"] = 1;
            values[valuesById[2] = "EFFECT_NOTICE"] = 2;
            values[valuesById[3] = "EFFECT_EVIDENCE"] = 3;
            values[valuesById[4] = "EFFECT_PRIOR_STAY"] = 4;
            values[valuesById[5] = "EFFECT_EXCESS"] = 5;
            values[valuesById[6] = "EFFECT_LINE"] = 6;
            values[valuesById[7] = "EFFECT_STAY"] = 7;
            values[valuesById[8] = "EFFECT_CLAIM"] = 8;
            return values;
        })();

        /**
         * Decision enum.
         * @name claimgate.v1.Decision
         * @enum {number}
         * @property {number} DECISION_UNSPECIFIED=0 DECISION_UNSPECIFIED value
         * @property {number} DECISION_ALLOW=1 DECISION_ALLOW value
         * @property {number} DECISION_WARN=2 DECISION_WARN value
         * @property {number} DECISION_BLOCK=3 DECISION_BLOCK value
         */
        v1.Decision = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DECISION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DECISION_ALLOW"] = 1;
            values[valuesById[2] = "DECISION_WARN"] = 2;
            values[valuesById[3] = "DECISION_BLOCK"] = 3;
            return values;
        })();

        v1.LineVerdict = (function() {

            /**
             * Properties of a LineVerdict.
             * @typedef {Object} claimgate.v1.LineVerdict.$Properties
             * @property {claimgate.v1.Decision|null} [decision] LineVerdict decision
             * @property {claimgate.v1.Effect|null} [effect] LineVerdict effect
             * @property {Long|null} [denied_amount_fen] LineVerdict denied_amount_fen
             * @property {Array.<string>|null} [rules] LineVerdict rules
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LineVerdict.
             * @memberof claimgate.v1
             * @interface ILineVerdict
             * @augments claimgate.v1.LineVerdict.$Properties
             * @deprecated Use claimgate.v1.LineVerdict.$Properties instead.
             */

            /**
             * Shape of a LineVerdict.
             * @typedef {claimgate.v1.LineVerdict.$Properties} claimgate.v1.LineVerdict.$Shape
             */

            /**
             * Constructs a new LineVerdict.
             * @memberof claimgate.v1
             * @classdesc Represents a LineVerdict.
             * @constructor
             * @param {claimgate.v1.LineVerdict.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LineVerdict = function (properties) {
                this.rules = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LineVerdict decision.
             * @member {claimgate.v1.Decision|null|undefined} decision
             * @memberof claimgate.v1.LineVerdict
             * @instance
             */
            LineVerdict.prototype.decision = null;

            /**
             * LineVerdict effect.
             * @member {claimgate.v1.Effect|null|undefined} effect
             * @memberof claimgate.v1.LineVerdict
             * @instance
             */
            LineVerdict.prototype.effect = null;

            /**
             * LineVerdict denied_amount_fen.
             * @member {Long|null|undefined} denied_amount_fen
             * @memberof claimgate.v1.LineVerdict
             * @instance
             */
            LineVerdict.prototype.denied_amount_fen = null;

            /**
             * LineVerdict rules.
             * @member {Array.<string>} rules
             * @memberof claimgate.v1.LineVerdict
             * @instance
             */
            LineVerdict.prototype.rules = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LineVerdict.prototype, "_decision", {
                get: $util.oneOfGetter($oneOfFields = ["decision"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LineVerdict.prototype, "_effect", {
                get: $util.oneOfGetter($oneOfFields = ["effect"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(LineVerdict.prototype, "_denied_amount_fen", {
                get: $util.oneOfGetter($oneOfFields = ["denied_amount_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new LineVerdict instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.LineVerdict
             * @static
             * @param {claimgate.v1.LineVerdict.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.LineVerdict} LineVerdict instance
             * @type {{
             *   (properties: claimgate.v1.LineVerdict.$Shape): claimgate.v1.LineVerdict & claimgate.v1.LineVerdict.$Shape;
             *   (properties?: claimgate.v1.LineVerdict.$Properties): claimgate.v1.LineVerdict;
             * }}
             */
            LineVerdict.create = function(properties) {
                return new LineVerdict(properties);
            };

            /**
             * Encodes the specified LineVerdict message. Does not implicitly {@link claimgate.v1.LineVerdict.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.LineVerdict
             * @static
             * @param {claimgate.v1.LineVerdict.$Properties} message LineVerdict message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LineVerdict.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.decision != null && $Object.hasOwnProperty.call(message, "decision"))
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.decision);
                if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.effect);
                if (message.denied_amount_fen != null && $Object.hasOwnProperty.call(message, "denied_amount_fen"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int64(message.denied_amount_fen);
                if (message.rules != null && message.rules.length)
                    for (let i = 0; i < message.rules.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.rules[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LineVerdict message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.LineVerdict
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.LineVerdict & claimgate.v1.LineVerdict.$Shape} LineVerdict
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LineVerdict.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.LineVerdict();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.decision = reader.int32();
                            message._decision = "decision";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.effect = reader.int32();
                            message._effect = "effect";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.denied_amount_fen = reader.int64();
                            message._denied_amount_fen = "denied_amount_fen";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rules && message.rules.length))
                                message.rules = [];
                            message.rules.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a LineVerdict message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.LineVerdict
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.LineVerdict} LineVerdict
             */
            LineVerdict.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.LineVerdict)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.LineVerdict: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.LineVerdict();
                switch (object.decision) {
                case "DECISION_UNSPECIFIED":
                case 0:
                    message.decision = 0;
                    break;
                case "DECISION_ALLOW":
                case 1:
                    message.decision = 1;
                    break;
                case "DECISION_WARN":
                case 2:
                    message.decision = 2;
                    break;
                case "DECISION_BLOCK":
                case 3:
                    message.decision = 3;
                    break;
                default:
                    if (typeof object.decision === "number" && (object.decision | 0) === object.decision)
                        message.decision = object.decision;
                }
                switch (object.effect) {
                case "EFFECT_UNSPECIFIED":
                case 0:
                    message.effect = 0;
                    break;
                case "EFFECT_SCREEN":
                case 1:
                    message.effect = 1;
                    break;
                case "EFFECT_NOTICE":
                case 2:
                    message.effect = 2;
                    break;
                case "EFFECT_EVIDENCE":
                case 3:
                    message.effect = 3;
                    break;
                case "EFFECT_PRIOR_STAY":
                case 4:
                    message.effect = 4;
                    break;
                case "EFFECT_EXCESS":
                case 5:
                    message.effect = 5;
                    break;
                case "EFFECT_LINE":
                case 6:
                    message.effect = 6;
                    break;
                case "EFFECT_STAY":
                case 7:
                    message.effect = 7;
                    break;
                case "EFFECT_CLAIM":
                case 8:
                    message.effect = 8;
                    break;
                default:
                    if (typeof object.effect === "number" && (object.effect | 0) === object.effect)
                        message.effect = object.effect;
                }
                if (object.denied_amount_fen != null)
                    if ($util.Long)
                        message.denied_amount_fen = $util.Long.fromValue(object.denied_amount_fen, false);
                    else if (typeof object.denied_amount_fen === "string")
                        message.denied_amount_fen = $parseInt(object.denied_amount_fen, 10);
                    else if (typeof object.denied_amount_fen === "number")
                        message.denied_amount_fen = object.denied_amount_fen;
                    else if (typeof object.denied_amount_fen === "object")
                        message.denied_amount_fen = new $util.LongBits(object.denied_amount_fen.low >>> 0, object.denied_amount_fen.high >>> 0).toNumber();
                if (object.rules) {
                    if (!$Array.isArray(object.rules))
                        throw $TypeError(".claimgate.v1.LineVerdict.rules: array expected");
                    message.rules = $Array(object.rules.length);
                    for (let i = 0; i < object.rules.length; ++i)
                        message.rules[i] = $String(object.rules[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a LineVerdict message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.LineVerdict
             * @static
             * @param {claimgate.v1.LineVerdict} message LineVerdict
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LineVerdict.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rules = [];
                if (message.decision != null && $Object.hasOwnProperty.call(message, "decision"))
                    object.decision = options.enums === $String ? $root.claimgate.v1.Decision[message.decision] === $undefined ? message.decision : $root.claimgate.v1.Decision[message.decision] : message.decision;
                if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                    object.effect = options.enums === $String ? $root.claimgate.v1.Effect[message.effect] === $undefined ? message.effect : $root.claimgate.v1.Effect[message.effect] : message.effect;
                if (message.denied_amount_fen != null && $Object.hasOwnProperty.call(message, "denied_amount_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.denied_amount_fen = typeof message.denied_amount_fen === "number" ? $BigInt(message.denied_amount_fen) : $util.Long.fromBits(message.denied_amount_fen.low >>> 0, message.denied_amount_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.denied_amount_fen === "number")
                        object.denied_amount_fen = options.longs === $String ? $String(message.denied_amount_fen) : message.denied_amount_fen;
                    else
                        object.denied_amount_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.denied_amount_fen) : options.longs === $Number ? new $util.LongBits(message.denied_amount_fen.low >>> 0, message.denied_amount_fen.high >>> 0).toNumber() : message.denied_amount_fen;
                if (message.rules && message.rules.length) {
                    object.rules = $Array(message.rules.length);
                    for (let j = 0; j < message.rules.length; ++j)
                        object.rules[j] = message.rules[j];
                }
                return object;
            };

            /**
             * Converts this LineVerdict to JSON.
             * @function toJSON
             * @memberof claimgate.v1.LineVerdict
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LineVerdict.prototype.toJSON = function() {
                return LineVerdict.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LineVerdict;
        })();

        v1.Sentence = (function() {

            /**
             * Properties of a Sentence.
             * @typedef {Object} claimgate.v1.Sentence.$Properties
             * @property {string|null} [zh] Sentence zh
             * @property {string|null} [en] Sentence en
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Sentence.
             * @memberof claimgate.v1
             * @interface ISentence
             * @augments claimgate.v1.Sentence.$Properties
             * @deprecated Use claimgate.v1.Sentence.$Properties instead.
             */

            /**
             * Shape of a Sentence.
             * @typedef {claimgate.v1.Sentence.$Properties} claimgate.v1.Sentence.$Shape
             */

            /**
             * Constructs a new Sentence.
             * @memberof claimgate.v1
             * @classdesc Represents a Sentence.
             * @constructor
             * @param {claimgate.v1.Sentence.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Sentence = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Sentence zh.
             * @member {string|null|undefined} zh
             * @memberof claimgate.v1.Sentence
             * @instance
             */
            Sentence.prototype.zh = null;

            /**
             * Sentence en.
             * @member {string|null|undefined} en
             * @memberof claimgate.v1.Sentence
             * @instance
             */
            Sentence.prototype.en = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Sentence.prototype, "_zh", {
                get: $util.oneOfGetter($oneOfFields = ["zh"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Sentence.prototype, "_en", {
                get: $util.oneOfGetter($oneOfFields = ["en"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Sentence instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Sentence
             * @static
             * @param {claimgate.v1.Sentence.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Sentence} Sentence instance
             * @type {{
             *   (properties: claimgate.v1.Sentence.$Shape): claimgate.v1.Sentence & claimgate.v1.Sentence.$Shape;
             *   (properties?: claimgate.v1.Sentence.$Properties): claimgate.v1.Sentence;
             * }}
             */
            Sentence.create = function(properties) {
                return new Sentence(properties);
            };

            /**
             * Encodes the specified Sentence message. Does not implicitly {@link claimgate.v1.Sentence.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Sentence
             * @static
             * @param {claimgate.v1.Sentence.$Properties} message Sentence message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sentence.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.zh != null && $Object.hasOwnProperty.call(message, "zh"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.zh);
                if (message.en != null && $Object.hasOwnProperty.call(message, "en"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.en);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Sentence message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Sentence
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Sentence & claimgate.v1.Sentence.$Shape} Sentence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sentence.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Sentence();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.zh = reader.stringVerify();
                            message._zh = "zh";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.en = reader.stringVerify();
                            message._en = "en";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Sentence message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Sentence
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Sentence} Sentence
             */
            Sentence.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Sentence)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Sentence: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Sentence();
                if (object.zh != null)
                    message.zh = $String(object.zh);
                if (object.en != null)
                    message.en = $String(object.en);
                return message;
            };

            /**
             * Creates a plain object from a Sentence message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Sentence
             * @static
             * @param {claimgate.v1.Sentence} message Sentence
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Sentence.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.zh != null && $Object.hasOwnProperty.call(message, "zh"))
                    object.zh = message.zh;
                if (message.en != null && $Object.hasOwnProperty.call(message, "en"))
                    object.en = message.en;
                return object;
            };

            /**
             * Converts this Sentence to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Sentence
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Sentence.prototype.toJSON = function() {
                return Sentence.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Sentence;
        })();

        /**
         * RemedyKind enum.
         * @name claimgate.v1.RemedyKind
         * @enum {number}
         * @property {number} REMEDY_KIND_UNSPECIFIED=0 REMEDY_KIND_UNSPECIFIED value
         * @property {number} REMEDY_KIND_REDUCE_QUANTITY=1 REMEDY_KIND_REDUCE_QUANTITY value
         * @property {number} REMEDY_KIND_REDUCE_PRICE=2 REMEDY_KIND_REDUCE_PRICE value
         * @property {number} REMEDY_KIND_REDUCE_AMOUNT=3 REMEDY_KIND_REDUCE_AMOUNT value
         * @property {number} REMEDY_KIND_SELF_PAY=4 REMEDY_KIND_SELF_PAY value
         * @property {number} REMEDY_KIND_REMOVE_LINE=5 REMEDY_KIND_REMOVE_LINE value
         * @property {number} REMEDY_KIND_CORRECT_AMOUNT=6 REMEDY_KIND_CORRECT_AMOUNT value
         * @property {number} REMEDY_KIND_CORRECT_TOTAL=7 REMEDY_KIND_CORRECT_TOTAL value
         * @property {number} REMEDY_KIND_REDUCE_DAYS=8 REMEDY_KIND_REDUCE_DAYS value
         * @property {number} REMEDY_KIND_CLAIM_FROM=9 REMEDY_KIND_CLAIM_FROM value
         * @property {number} REMEDY_KIND_CORRECT_DIAGNOSIS=10 REMEDY_KIND_CORRECT_DIAGNOSIS value
         * @property {number} REMEDY_KIND_CORRECT_OPERATION=11 REMEDY_KIND_CORRECT_OPERATION value
         * @property {number} REMEDY_KIND_SUPPLY=12 REMEDY_KIND_SUPPLY value
         */
        v1.RemedyKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REMEDY_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REMEDY_KIND_REDUCE_QUANTITY"] = 1;
            values[valuesById[2] = "REMEDY_KIND_REDUCE_PRICE"] = 2;
            values[valuesById[3] = "REMEDY_KIND_REDUCE_AMOUNT"] = 3;
            values[valuesById[4] = "REMEDY_KIND_SELF_PAY"] = 4;
            values[valuesById[5] = "REMEDY_KIND_REMOVE_LINE"] = 5;
            values[valuesById[6] = "REMEDY_KIND_CORRECT_AMOUNT"] = 6;
            values[valuesById[7] = "REMEDY_KIND_CORRECT_TOTAL"] = 7;
            values[valuesById[8] = "REMEDY_KIND_REDUCE_DAYS"] = 8;
            values[valuesById[9] = "REMEDY_KIND_CLAIM_FROM"] = 9;
            values[valuesById[10] = "REMEDY_KIND_CORRECT_DIAGNOSIS"] = 10;
            values[valuesById[11] = "REMEDY_KIND_CORRECT_OPERATION"] = 11;
            values[valuesById[12] = "REMEDY_KIND_SUPPLY"] = 12;
            return values;
        })();

        /**
         * RemedyScheme enum.
         * @name claimgate.v1.RemedyScheme
         * @enum {number}
         * @property {number} REMEDY_SCHEME_UNSPECIFIED=0 REMEDY_SCHEME_UNSPECIFIED value
         * @property {number} REMEDY_SCHEME_WORK_INJURY=1 REMEDY_SCHEME_WORK_INJURY value
         * @property {number} REMEDY_SCHEME_MATERNITY=2 REMEDY_SCHEME_MATERNITY value
         */
        v1.RemedyScheme = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REMEDY_SCHEME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REMEDY_SCHEME_WORK_INJURY"] = 1;
            values[valuesById[2] = "REMEDY_SCHEME_MATERNITY"] = 2;
            return values;
        })();

        v1.Remedy = (function() {

            /**
             * Properties of a Remedy.
             * @typedef {Object} claimgate.v1.Remedy.$Properties
             * @property {claimgate.v1.RemedyKind|null} [kind] Remedy kind
             * @property {number|null} [line] Remedy line
             * @property {Array.<number>|null} [lines] Remedy lines
             * @property {Long|null} [quantity_e4] Remedy quantity_e4
             * @property {Long|null} [unit_price_e6] Remedy unit_price_e6
             * @property {Long|null} [amount_fen] Remedy amount_fen
             * @property {Long|null} [total_fen] Remedy total_fen
             * @property {number|null} [days] Remedy days
             * @property {claimgate.v1.RemedyScheme|null} [scheme] Remedy scheme
             * @property {number|null} [diagnosis] Remedy diagnosis
             * @property {number|null} [operation] Remedy operation
             * @property {string|null} [path] Remedy path
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Remedy.
             * @memberof claimgate.v1
             * @interface IRemedy
             * @augments claimgate.v1.Remedy.$Properties
             * @deprecated Use claimgate.v1.Remedy.$Properties instead.
             */

            /**
             * Shape of a Remedy.
             * @typedef {claimgate.v1.Remedy.$Properties} claimgate.v1.Remedy.$Shape
             */

            /**
             * Constructs a new Remedy.
             * @memberof claimgate.v1
             * @classdesc Represents a Remedy.
             * @constructor
             * @param {claimgate.v1.Remedy.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Remedy = function (properties) {
                this.lines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Remedy kind.
             * @member {claimgate.v1.RemedyKind|null|undefined} kind
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.kind = null;

            /**
             * Remedy line.
             * @member {number|null|undefined} line
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.line = null;

            /**
             * Remedy lines.
             * @member {Array.<number>} lines
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.lines = $util.emptyArray;

            /**
             * Remedy quantity_e4.
             * @member {Long|null|undefined} quantity_e4
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.quantity_e4 = null;

            /**
             * Remedy unit_price_e6.
             * @member {Long|null|undefined} unit_price_e6
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.unit_price_e6 = null;

            /**
             * Remedy amount_fen.
             * @member {Long|null|undefined} amount_fen
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.amount_fen = null;

            /**
             * Remedy total_fen.
             * @member {Long|null|undefined} total_fen
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.total_fen = null;

            /**
             * Remedy days.
             * @member {number|null|undefined} days
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.days = null;

            /**
             * Remedy scheme.
             * @member {claimgate.v1.RemedyScheme|null|undefined} scheme
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.scheme = null;

            /**
             * Remedy diagnosis.
             * @member {number|null|undefined} diagnosis
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.diagnosis = null;

            /**
             * Remedy operation.
             * @member {number|null|undefined} operation
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.operation = null;

            /**
             * Remedy path.
             * @member {string|null|undefined} path
             * @memberof claimgate.v1.Remedy
             * @instance
             */
            Remedy.prototype.path = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_kind", {
                get: $util.oneOfGetter($oneOfFields = ["kind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_line", {
                get: $util.oneOfGetter($oneOfFields = ["line"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_quantity_e4", {
                get: $util.oneOfGetter($oneOfFields = ["quantity_e4"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_unit_price_e6", {
                get: $util.oneOfGetter($oneOfFields = ["unit_price_e6"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_amount_fen", {
                get: $util.oneOfGetter($oneOfFields = ["amount_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_total_fen", {
                get: $util.oneOfGetter($oneOfFields = ["total_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_days", {
                get: $util.oneOfGetter($oneOfFields = ["days"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_scheme", {
                get: $util.oneOfGetter($oneOfFields = ["scheme"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_diagnosis", {
                get: $util.oneOfGetter($oneOfFields = ["diagnosis"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_operation", {
                get: $util.oneOfGetter($oneOfFields = ["operation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Remedy.prototype, "_path", {
                get: $util.oneOfGetter($oneOfFields = ["path"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Remedy instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Remedy
             * @static
             * @param {claimgate.v1.Remedy.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Remedy} Remedy instance
             * @type {{
             *   (properties: claimgate.v1.Remedy.$Shape): claimgate.v1.Remedy & claimgate.v1.Remedy.$Shape;
             *   (properties?: claimgate.v1.Remedy.$Properties): claimgate.v1.Remedy;
             * }}
             */
            Remedy.create = function(properties) {
                return new Remedy(properties);
            };

            /**
             * Encodes the specified Remedy message. Does not implicitly {@link claimgate.v1.Remedy.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Remedy
             * @static
             * @param {claimgate.v1.Remedy.$Properties} message Remedy message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Remedy.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.line);
                if (message.lines != null && message.lines.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).int32s(message.lines);
                if (message.quantity_e4 != null && $Object.hasOwnProperty.call(message, "quantity_e4"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int64(message.quantity_e4);
                if (message.unit_price_e6 != null && $Object.hasOwnProperty.call(message, "unit_price_e6"))
                    writer.uint32(/* id 5, wireType 0 =*/40).int64(message.unit_price_e6);
                if (message.amount_fen != null && $Object.hasOwnProperty.call(message, "amount_fen"))
                    writer.uint32(/* id 6, wireType 0 =*/48).int64(message.amount_fen);
                if (message.total_fen != null && $Object.hasOwnProperty.call(message, "total_fen"))
                    writer.uint32(/* id 7, wireType 0 =*/56).int64(message.total_fen);
                if (message.days != null && $Object.hasOwnProperty.call(message, "days"))
                    writer.uint32(/* id 8, wireType 0 =*/64).int32(message.days);
                if (message.scheme != null && $Object.hasOwnProperty.call(message, "scheme"))
                    writer.uint32(/* id 9, wireType 0 =*/72).int32(message.scheme);
                if (message.diagnosis != null && $Object.hasOwnProperty.call(message, "diagnosis"))
                    writer.uint32(/* id 10, wireType 0 =*/80).int32(message.diagnosis);
                if (message.operation != null && $Object.hasOwnProperty.call(message, "operation"))
                    writer.uint32(/* id 11, wireType 0 =*/88).int32(message.operation);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.path);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Remedy message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Remedy
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Remedy & claimgate.v1.Remedy.$Shape} Remedy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Remedy.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Remedy();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.kind = reader.int32();
                            message._kind = "kind";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.line = reader.int32();
                            message._line = "line";
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.lines && message.lines.length))
                                    message.lines = [];
                                reader.int32s(message.lines);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.quantity_e4 = reader.int64();
                            message._quantity_e4 = "quantity_e4";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.unit_price_e6 = reader.int64();
                            message._unit_price_e6 = "unit_price_e6";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.amount_fen = reader.int64();
                            message._amount_fen = "amount_fen";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.total_fen = reader.int64();
                            message._total_fen = "total_fen";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.days = reader.int32();
                            message._days = "days";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.scheme = reader.int32();
                            message._scheme = "scheme";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.diagnosis = reader.int32();
                            message._diagnosis = "diagnosis";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.operation = reader.int32();
                            message._operation = "operation";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.path = reader.stringVerify();
                            message._path = "path";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Remedy message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Remedy
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Remedy} Remedy
             */
            Remedy.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Remedy)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Remedy: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Remedy();
                switch (object.kind) {
                case "REMEDY_KIND_UNSPECIFIED":
                case 0:
                    message.kind = 0;
                    break;
                case "REMEDY_KIND_REDUCE_QUANTITY":
                case 1:
                    message.kind = 1;
                    break;
                case "REMEDY_KIND_REDUCE_PRICE":
                case 2:
                    message.kind = 2;
                    break;
                case "REMEDY_KIND_REDUCE_AMOUNT":
                case 3:
                    message.kind = 3;
                    break;
                case "REMEDY_KIND_SELF_PAY":
                case 4:
                    message.kind = 4;
                    break;
                case "REMEDY_KIND_REMOVE_LINE":
                case 5:
                    message.kind = 5;
                    break;
                case "REMEDY_KIND_CORRECT_AMOUNT":
                case 6:
                    message.kind = 6;
                    break;
                case "REMEDY_KIND_CORRECT_TOTAL":
                case 7:
                    message.kind = 7;
                    break;
                case "REMEDY_KIND_REDUCE_DAYS":
                case 8:
                    message.kind = 8;
                    break;
                case "REMEDY_KIND_CLAIM_FROM":
                case 9:
                    message.kind = 9;
                    break;
                case "REMEDY_KIND_CORRECT_DIAGNOSIS":
                case 10:
                    message.kind = 10;
                    break;
                case "REMEDY_KIND_CORRECT_OPERATION":
                case 11:
                    message.kind = 11;
                    break;
                case "REMEDY_KIND_SUPPLY":
                case 12:
                    message.kind = 12;
                    break;
                default:
                    if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                        message.kind = object.kind;
                }
                if (object.line != null)
                    message.line = object.line | 0;
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".claimgate.v1.Remedy.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i)
                        message.lines[i] = object.lines[i] | 0;
                }
                if (object.quantity_e4 != null)
                    if ($util.Long)
                        message.quantity_e4 = $util.Long.fromValue(object.quantity_e4, false);
                    else if (typeof object.quantity_e4 === "string")
                        message.quantity_e4 = $parseInt(object.quantity_e4, 10);
                    else if (typeof object.quantity_e4 === "number")
                        message.quantity_e4 = object.quantity_e4;
                    else if (typeof object.quantity_e4 === "object")
                        message.quantity_e4 = new $util.LongBits(object.quantity_e4.low >>> 0, object.quantity_e4.high >>> 0).toNumber();
                if (object.unit_price_e6 != null)
                    if ($util.Long)
                        message.unit_price_e6 = $util.Long.fromValue(object.unit_price_e6, false);
                    else if (typeof object.unit_price_e6 === "string")
                        message.unit_price_e6 = $parseInt(object.unit_price_e6, 10);
                    else if (typeof object.unit_price_e6 === "number")
                        message.unit_price_e6 = object.unit_price_e6;
                    else if (typeof object.unit_price_e6 === "object")
                        message.unit_price_e6 = new $util.LongBits(object.unit_price_e6.low >>> 0, object.unit_price_e6.high >>> 0).toNumber();
                if (object.amount_fen != null)
                    if ($util.Long)
                        message.amount_fen = $util.Long.fromValue(object.amount_fen, false);
                    else if (typeof object.amount_fen === "string")
                        message.amount_fen = $parseInt(object.amount_fen, 10);
                    else if (typeof object.amount_fen === "number")
                        message.amount_fen = object.amount_fen;
                    else if (typeof object.amount_fen === "object")
                        message.amount_fen = new $util.LongBits(object.amount_fen.low >>> 0, object.amount_fen.high >>> 0).toNumber();
                if (object.total_fen != null)
                    if ($util.Long)
                        message.total_fen = $util.Long.fromValue(object.total_fen, false);
                    else if (typeof object.total_fen === "string")
                        message.total_fen = $parseInt(object.total_fen, 10);
                    else if (typeof object.total_fen === "number")
                        message.total_fen = object.total_fen;
                    else if (typeof object.total_fen === "object")
                        message.total_fen = new $util.LongBits(object.total_fen.low >>> 0, object.total_fen.high >>> 0).toNumber();
                if (object.days != null)
                    message.days = object.days | 0;
                switch (object.scheme) {
                case "REMEDY_SCHEME_UNSPECIFIED":
                case 0:
                    message.scheme = 0;
                    break;
                case "REMEDY_SCHEME_WORK_INJURY":
                case 1:
                    message.scheme = 1;
                    break;
                case "REMEDY_SCHEME_MATERNITY":
                case 2:
                    message.scheme = 2;
                    break;
                default:
                    if (typeof object.scheme === "number" && (object.scheme | 0) === object.scheme)
                        message.scheme = object.scheme;
                }
                if (object.diagnosis != null)
                    message.diagnosis = object.diagnosis | 0;
                if (object.operation != null)
                    message.operation = object.operation | 0;
                if (object.path != null)
                    message.path = $String(object.path);
                return message;
            };

            /**
             * Creates a plain object from a Remedy message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Remedy
             * @static
             * @param {claimgate.v1.Remedy} message Remedy
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Remedy.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.lines = [];
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.claimgate.v1.RemedyKind[message.kind] === $undefined ? message.kind : $root.claimgate.v1.RemedyKind[message.kind] : message.kind;
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    object.line = message.line;
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = message.lines[j];
                }
                if (message.quantity_e4 != null && $Object.hasOwnProperty.call(message, "quantity_e4"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.quantity_e4 = typeof message.quantity_e4 === "number" ? $BigInt(message.quantity_e4) : $util.Long.fromBits(message.quantity_e4.low >>> 0, message.quantity_e4.high >>> 0, false).toBigInt();
                    else if (typeof message.quantity_e4 === "number")
                        object.quantity_e4 = options.longs === $String ? $String(message.quantity_e4) : message.quantity_e4;
                    else
                        object.quantity_e4 = options.longs === $String ? $util.Long.prototype.toString.call(message.quantity_e4) : options.longs === $Number ? new $util.LongBits(message.quantity_e4.low >>> 0, message.quantity_e4.high >>> 0).toNumber() : message.quantity_e4;
                if (message.unit_price_e6 != null && $Object.hasOwnProperty.call(message, "unit_price_e6"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.unit_price_e6 = typeof message.unit_price_e6 === "number" ? $BigInt(message.unit_price_e6) : $util.Long.fromBits(message.unit_price_e6.low >>> 0, message.unit_price_e6.high >>> 0, false).toBigInt();
                    else if (typeof message.unit_price_e6 === "number")
                        object.unit_price_e6 = options.longs === $String ? $String(message.unit_price_e6) : message.unit_price_e6;
                    else
                        object.unit_price_e6 = options.longs === $String ? $util.Long.prototype.toString.call(message.unit_price_e6) : options.longs === $Number ? new $util.LongBits(message.unit_price_e6.low >>> 0, message.unit_price_e6.high >>> 0).toNumber() : message.unit_price_e6;
                if (message.amount_fen != null && $Object.hasOwnProperty.call(message, "amount_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.amount_fen = typeof message.amount_fen === "number" ? $BigInt(message.amount_fen) : $util.Long.fromBits(message.amount_fen.low >>> 0, message.amount_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.amount_fen === "number")
                        object.amount_fen = options.longs === $String ? $String(message.amount_fen) : message.amount_fen;
                    else
                        object.amount_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.amount_fen) : options.longs === $Number ? new $util.LongBits(message.amount_fen.low >>> 0, message.amount_fen.high >>> 0).toNumber() : message.amount_fen;
                if (message.total_fen != null && $Object.hasOwnProperty.call(message, "total_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.total_fen = typeof message.total_fen === "number" ? $BigInt(message.total_fen) : $util.Long.fromBits(message.total_fen.low >>> 0, message.total_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.total_fen === "number")
                        object.total_fen = options.longs === $String ? $String(message.total_fen) : message.total_fen;
                    else
                        object.total_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.total_fen) : options.longs === $Number ? new $util.LongBits(message.total_fen.low >>> 0, message.total_fen.high >>> 0).toNumber() : message.total_fen;
                if (message.days != null && $Object.hasOwnProperty.call(message, "days"))
                    object.days = message.days;
                if (message.scheme != null && $Object.hasOwnProperty.call(message, "scheme"))
                    object.scheme = options.enums === $String ? $root.claimgate.v1.RemedyScheme[message.scheme] === $undefined ? message.scheme : $root.claimgate.v1.RemedyScheme[message.scheme] : message.scheme;
                if (message.diagnosis != null && $Object.hasOwnProperty.call(message, "diagnosis"))
                    object.diagnosis = message.diagnosis;
                if (message.operation != null && $Object.hasOwnProperty.call(message, "operation"))
                    object.operation = message.operation;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                return object;
            };

            /**
             * Converts this Remedy to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Remedy
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Remedy.prototype.toJSON = function() {
                return Remedy.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Remedy;
        })();

        /**
         * FactType enum.
         * @name claimgate.v1.FactType
         * @enum {number}
         * @property {number} FACT_TYPE_UNSPECIFIED=0 FACT_TYPE_UNSPECIFIED value
         * @property {number} FACT_TYPE_TEXT=1 FACT_TYPE_TEXT value
         * @property {number} FACT_TYPE_NUMBER=2 FACT_TYPE_NUMBER value
         * @property {number} FACT_TYPE_FEN=3 FACT_TYPE_FEN value
         * @property {number} FACT_TYPE_PRICE=4 FACT_TYPE_PRICE value
         * @property {number} FACT_TYPE_QUANTITY=5 FACT_TYPE_QUANTITY value
         * @property {number} FACT_TYPE_DAY=6 FACT_TYPE_DAY value
         * @property {number} FACT_TYPE_WORD=7 FACT_TYPE_WORD value
         */
        v1.FactType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FACT_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FACT_TYPE_TEXT"] = 1;
            values[valuesById[2] = "FACT_TYPE_NUMBER"] = 2;
            values[valuesById[3] = "FACT_TYPE_FEN"] = 3;
            values[valuesById[4] = "FACT_TYPE_PRICE"] = 4;
            values[valuesById[5] = "FACT_TYPE_QUANTITY"] = 5;
            values[valuesById[6] = "FACT_TYPE_DAY"] = 6;
            values[valuesById[7] = "FACT_TYPE_WORD"] = 7;
            return values;
        })();

        v1.Fact = (function() {

            /**
             * Properties of a Fact.
             * @typedef {Object} claimgate.v1.Fact.$Properties
             * @property {string|null} [path] Fact path
             * @property {claimgate.v1.FactType|null} [type] Fact type
             * @property {string|null} [value] Fact value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Fact.
             * @memberof claimgate.v1
             * @interface IFact
             * @augments claimgate.v1.Fact.$Properties
             * @deprecated Use claimgate.v1.Fact.$Properties instead.
             */

            /**
             * Shape of a Fact.
             * @typedef {claimgate.v1.Fact.$Properties} claimgate.v1.Fact.$Shape
             */

            /**
             * Constructs a new Fact.
             * @memberof claimgate.v1
             * @classdesc Represents a Fact.
             * @constructor
             * @param {claimgate.v1.Fact.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Fact = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Fact path.
             * @member {string|null|undefined} path
             * @memberof claimgate.v1.Fact
             * @instance
             */
            Fact.prototype.path = null;

            /**
             * Fact type.
             * @member {claimgate.v1.FactType|null|undefined} type
             * @memberof claimgate.v1.Fact
             * @instance
             */
            Fact.prototype.type = null;

            /**
             * Fact value.
             * @member {string|null|undefined} value
             * @memberof claimgate.v1.Fact
             * @instance
             */
            Fact.prototype.value = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Fact.prototype, "_path", {
                get: $util.oneOfGetter($oneOfFields = ["path"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Fact.prototype, "_type", {
                get: $util.oneOfGetter($oneOfFields = ["type"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Fact.prototype, "_value", {
                get: $util.oneOfGetter($oneOfFields = ["value"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Fact instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Fact
             * @static
             * @param {claimgate.v1.Fact.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Fact} Fact instance
             * @type {{
             *   (properties: claimgate.v1.Fact.$Shape): claimgate.v1.Fact & claimgate.v1.Fact.$Shape;
             *   (properties?: claimgate.v1.Fact.$Properties): claimgate.v1.Fact;
             * }}
             */
            Fact.create = function(properties) {
                return new Fact(properties);
            };

            /**
             * Encodes the specified Fact message. Does not implicitly {@link claimgate.v1.Fact.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Fact
             * @static
             * @param {claimgate.v1.Fact.$Properties} message Fact message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Fact.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.type);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Fact message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Fact
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Fact & claimgate.v1.Fact.$Shape} Fact
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Fact.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Fact();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.path = reader.stringVerify();
                            message._path = "path";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.type = reader.int32();
                            message._type = "type";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.value = reader.stringVerify();
                            message._value = "value";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Fact message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Fact
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Fact} Fact
             */
            Fact.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Fact)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Fact: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Fact();
                if (object.path != null)
                    message.path = $String(object.path);
                switch (object.type) {
                case "FACT_TYPE_UNSPECIFIED":
                case 0:
                    message.type = 0;
                    break;
                case "FACT_TYPE_TEXT":
                case 1:
                    message.type = 1;
                    break;
                case "FACT_TYPE_NUMBER":
                case 2:
                    message.type = 2;
                    break;
                case "FACT_TYPE_FEN":
                case 3:
                    message.type = 3;
                    break;
                case "FACT_TYPE_PRICE":
                case 4:
                    message.type = 4;
                    break;
                case "FACT_TYPE_QUANTITY":
                case 5:
                    message.type = 5;
                    break;
                case "FACT_TYPE_DAY":
                case 6:
                    message.type = 6;
                    break;
                case "FACT_TYPE_WORD":
                case 7:
                    message.type = 7;
                    break;
                default:
                    if (typeof object.type === "number" && (object.type | 0) === object.type)
                        message.type = object.type;
                }
                if (object.value != null)
                    message.value = $String(object.value);
                return message;
            };

            /**
             * Creates a plain object from a Fact message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Fact
             * @static
             * @param {claimgate.v1.Fact} message Fact
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Fact.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = options.enums === $String ? $root.claimgate.v1.FactType[message.type] === $undefined ? message.type : $root.claimgate.v1.FactType[message.type] : message.type;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = message.value;
                return object;
            };

            /**
             * Converts this Fact to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Fact
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Fact.prototype.toJSON = function() {
                return Fact.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Fact;
        })();

        v1.Source = (function() {

            /**
             * Properties of a Source.
             * @typedef {Object} claimgate.v1.Source.$Properties
             * @property {string|null} [citation] Source citation
             * @property {string|null} [pack] Source pack
             * @property {string|null} [table] Source table
             * @property {number|null} [row] Source row
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Source.
             * @memberof claimgate.v1
             * @interface ISource
             * @augments claimgate.v1.Source.$Properties
             * @deprecated Use claimgate.v1.Source.$Properties instead.
             */

            /**
             * Shape of a Source.
             * @typedef {claimgate.v1.Source.$Properties} claimgate.v1.Source.$Shape
             */

            /**
             * Constructs a new Source.
             * @memberof claimgate.v1
             * @classdesc Represents a Source.
             * @constructor
             * @param {claimgate.v1.Source.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Source = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Source citation.
             * @member {string|null|undefined} citation
             * @memberof claimgate.v1.Source
             * @instance
             */
            Source.prototype.citation = null;

            /**
             * Source pack.
             * @member {string|null|undefined} pack
             * @memberof claimgate.v1.Source
             * @instance
             */
            Source.prototype.pack = null;

            /**
             * Source table.
             * @member {string|null|undefined} table
             * @memberof claimgate.v1.Source
             * @instance
             */
            Source.prototype.table = null;

            /**
             * Source row.
             * @member {number|null|undefined} row
             * @memberof claimgate.v1.Source
             * @instance
             */
            Source.prototype.row = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Source.prototype, "_citation", {
                get: $util.oneOfGetter($oneOfFields = ["citation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Source.prototype, "_pack", {
                get: $util.oneOfGetter($oneOfFields = ["pack"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Source.prototype, "_table", {
                get: $util.oneOfGetter($oneOfFields = ["table"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Source.prototype, "_row", {
                get: $util.oneOfGetter($oneOfFields = ["row"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Source instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Source
             * @static
             * @param {claimgate.v1.Source.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Source} Source instance
             * @type {{
             *   (properties: claimgate.v1.Source.$Shape): claimgate.v1.Source & claimgate.v1.Source.$Shape;
             *   (properties?: claimgate.v1.Source.$Properties): claimgate.v1.Source;
             * }}
             */
            Source.create = function(properties) {
                return new Source(properties);
            };

            /**
             * Encodes the specified Source message. Does not implicitly {@link claimgate.v1.Source.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Source
             * @static
             * @param {claimgate.v1.Source.$Properties} message Source message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Source.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.citation != null && $Object.hasOwnProperty.call(message, "citation"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.citation);
                if (message.pack != null && $Object.hasOwnProperty.call(message, "pack"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.pack);
                if (message.table != null && $Object.hasOwnProperty.call(message, "table"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.table);
                if (message.row != null && $Object.hasOwnProperty.call(message, "row"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.row);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Source message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Source
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Source & claimgate.v1.Source.$Shape} Source
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Source.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Source();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.citation = reader.stringVerify();
                            message._citation = "citation";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.pack = reader.stringVerify();
                            message._pack = "pack";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.table = reader.stringVerify();
                            message._table = "table";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.row = reader.int32();
                            message._row = "row";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Source message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Source
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Source} Source
             */
            Source.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Source)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Source: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Source();
                if (object.citation != null)
                    message.citation = $String(object.citation);
                if (object.pack != null)
                    message.pack = $String(object.pack);
                if (object.table != null)
                    message.table = $String(object.table);
                if (object.row != null)
                    message.row = object.row | 0;
                return message;
            };

            /**
             * Creates a plain object from a Source message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Source
             * @static
             * @param {claimgate.v1.Source} message Source
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Source.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.citation != null && $Object.hasOwnProperty.call(message, "citation"))
                    object.citation = message.citation;
                if (message.pack != null && $Object.hasOwnProperty.call(message, "pack"))
                    object.pack = message.pack;
                if (message.table != null && $Object.hasOwnProperty.call(message, "table"))
                    object.table = message.table;
                if (message.row != null && $Object.hasOwnProperty.call(message, "row"))
                    object.row = message.row;
                return object;
            };

            /**
             * Converts this Source to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Source
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Source.prototype.toJSON = function() {
                return Source.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Source;
        })();

        v1.Finding = (function() {

            /**
             * Properties of a Finding.
             * @typedef {Object} claimgate.v1.Finding.$Properties
             * @property {string|null} [id] Finding id
             * @property {string|null} [rule] Finding rule
             * @property {claimgate.v1.Sentence.$Properties|null} [name] Finding name
             * @property {claimgate.v1.Decision|null} [decision] Finding decision
             * @property {claimgate.v1.Effect|null} [effect] Finding effect
             * @property {number|null} [severity] Finding severity
             * @property {Array.<number>|null} [lines] Finding lines
             * @property {Array.<number>|null} [involved] Finding involved
             * @property {Array.<Long>|null} [amounts_fen] Finding amounts_fen
             * @property {Long|null} [amount_fen] Finding amount_fen
             * @property {claimgate.v1.Sentence.$Properties|null} [sentence] Finding sentence
             * @property {claimgate.v1.Remedy.$Properties|null} [remedy] Finding remedy
             * @property {claimgate.v1.Sentence.$Properties|null} [remedy_sentence] Finding remedy_sentence
             * @property {Array.<claimgate.v1.Fact.$Properties>|null} [facts] Finding facts
             * @property {claimgate.v1.Source.$Properties|null} [source] Finding source
             * @property {boolean|null} [shadow] Finding shadow
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Finding.
             * @memberof claimgate.v1
             * @interface IFinding
             * @augments claimgate.v1.Finding.$Properties
             * @deprecated Use claimgate.v1.Finding.$Properties instead.
             */

            /**
             * Shape of a Finding.
             * @typedef {claimgate.v1.Finding.$Properties} claimgate.v1.Finding.$Shape
             */

            /**
             * Constructs a new Finding.
             * @memberof claimgate.v1
             * @classdesc Represents a Finding.
             * @constructor
             * @param {claimgate.v1.Finding.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Finding = function (properties) {
                this.lines = [];
                this.involved = [];
                this.amounts_fen = [];
                this.facts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Finding id.
             * @member {string|null|undefined} id
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.id = null;

            /**
             * Finding rule.
             * @member {string|null|undefined} rule
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.rule = null;

            /**
             * Finding name.
             * @member {claimgate.v1.Sentence.$Properties|null|undefined} name
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.name = null;

            /**
             * Finding decision.
             * @member {claimgate.v1.Decision|null|undefined} decision
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.decision = null;

            /**
             * Finding effect.
             * @member {claimgate.v1.Effect|null|undefined} effect
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.effect = null;

            /**
             * Finding severity.
             * @member {number|null|undefined} severity
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.severity = null;

            /**
             * Finding lines.
             * @member {Array.<number>} lines
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.lines = $util.emptyArray;

            /**
             * Finding involved.
             * @member {Array.<number>} involved
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.involved = $util.emptyArray;

            /**
             * Finding amounts_fen.
             * @member {Array.<Long>} amounts_fen
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.amounts_fen = $util.emptyArray;

            /**
             * Finding amount_fen.
             * @member {Long|null|undefined} amount_fen
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.amount_fen = null;

            /**
             * Finding sentence.
             * @member {claimgate.v1.Sentence.$Properties|null|undefined} sentence
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.sentence = null;

            /**
             * Finding remedy.
             * @member {claimgate.v1.Remedy.$Properties|null|undefined} remedy
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.remedy = null;

            /**
             * Finding remedy_sentence.
             * @member {claimgate.v1.Sentence.$Properties|null|undefined} remedy_sentence
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.remedy_sentence = null;

            /**
             * Finding facts.
             * @member {Array.<claimgate.v1.Fact.$Properties>} facts
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.facts = $util.emptyArray;

            /**
             * Finding source.
             * @member {claimgate.v1.Source.$Properties|null|undefined} source
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.source = null;

            /**
             * Finding shadow.
             * @member {boolean|null|undefined} shadow
             * @memberof claimgate.v1.Finding
             * @instance
             */
            Finding.prototype.shadow = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_rule", {
                get: $util.oneOfGetter($oneOfFields = ["rule"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_decision", {
                get: $util.oneOfGetter($oneOfFields = ["decision"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_effect", {
                get: $util.oneOfGetter($oneOfFields = ["effect"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_severity", {
                get: $util.oneOfGetter($oneOfFields = ["severity"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_amount_fen", {
                get: $util.oneOfGetter($oneOfFields = ["amount_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_sentence", {
                get: $util.oneOfGetter($oneOfFields = ["sentence"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_remedy", {
                get: $util.oneOfGetter($oneOfFields = ["remedy"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_remedy_sentence", {
                get: $util.oneOfGetter($oneOfFields = ["remedy_sentence"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_source", {
                get: $util.oneOfGetter($oneOfFields = ["source"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Finding.prototype, "_shadow", {
                get: $util.oneOfGetter($oneOfFields = ["shadow"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Finding instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Finding
             * @static
             * @param {claimgate.v1.Finding.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Finding} Finding instance
             * @type {{
             *   (properties: claimgate.v1.Finding.$Shape): claimgate.v1.Finding & claimgate.v1.Finding.$Shape;
             *   (properties?: claimgate.v1.Finding.$Properties): claimgate.v1.Finding;
             * }}
             */
            Finding.create = function(properties) {
                return new Finding(properties);
            };

            /**
             * Encodes the specified Finding message. Does not implicitly {@link claimgate.v1.Finding.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Finding
             * @static
             * @param {claimgate.v1.Finding.$Properties} message Finding message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Finding.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.rule);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    $root.claimgate.v1.Sentence.encode(message.name, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.decision != null && $Object.hasOwnProperty.call(message, "decision"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.decision);
                if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.effect);
                if (message.severity != null && $Object.hasOwnProperty.call(message, "severity"))
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.severity);
                if (message.lines != null && message.lines.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).int32s(message.lines);
                if (message.involved != null && message.involved.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).int32s(message.involved);
                if (message.amounts_fen != null && message.amounts_fen.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).int64s(message.amounts_fen);
                if (message.amount_fen != null && $Object.hasOwnProperty.call(message, "amount_fen"))
                    writer.uint32(/* id 10, wireType 0 =*/80).int64(message.amount_fen);
                if (message.sentence != null && $Object.hasOwnProperty.call(message, "sentence"))
                    $root.claimgate.v1.Sentence.encode(message.sentence, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.remedy != null && $Object.hasOwnProperty.call(message, "remedy"))
                    $root.claimgate.v1.Remedy.encode(message.remedy, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.remedy_sentence != null && $Object.hasOwnProperty.call(message, "remedy_sentence"))
                    $root.claimgate.v1.Sentence.encode(message.remedy_sentence, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.facts != null && message.facts.length)
                    for (let i = 0; i < message.facts.length; ++i)
                        $root.claimgate.v1.Fact.encode(message.facts[i], writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.claimgate.v1.Source.encode(message.source, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.shadow != null && $Object.hasOwnProperty.call(message, "shadow"))
                    writer.uint32(/* id 16, wireType 0 =*/128).bool(message.shadow);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Finding message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Finding
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Finding & claimgate.v1.Finding.$Shape} Finding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Finding.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Finding();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.rule = reader.stringVerify();
                            message._rule = "rule";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.name = $root.claimgate.v1.Sentence.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
                            message._name = "name";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.decision = reader.int32();
                            message._decision = "decision";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.effect = reader.int32();
                            message._effect = "effect";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.severity = reader.int32();
                            message._severity = "severity";
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.lines && message.lines.length))
                                    message.lines = [];
                                reader.int32s(message.lines);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push(reader.int32());
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.involved && message.involved.length))
                                    message.involved = [];
                                reader.int32s(message.involved);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.involved && message.involved.length))
                                message.involved = [];
                            message.involved.push(reader.int32());
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.amounts_fen && message.amounts_fen.length))
                                    message.amounts_fen = [];
                                reader.int64s(message.amounts_fen);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.amounts_fen && message.amounts_fen.length))
                                message.amounts_fen = [];
                            message.amounts_fen.push(reader.int64());
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.amount_fen = reader.int64();
                            message._amount_fen = "amount_fen";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.sentence = $root.claimgate.v1.Sentence.decode(reader, reader.size(), $undefined, _depth + 1, message.sentence);
                            message._sentence = "sentence";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.remedy = $root.claimgate.v1.Remedy.decode(reader, reader.size(), $undefined, _depth + 1, message.remedy);
                            message._remedy = "remedy";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.remedy_sentence = $root.claimgate.v1.Sentence.decode(reader, reader.size(), $undefined, _depth + 1, message.remedy_sentence);
                            message._remedy_sentence = "remedy_sentence";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.facts && message.facts.length))
                                message.facts = [];
                            message.facts.push($root.claimgate.v1.Fact.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.claimgate.v1.Source.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            message._source = "source";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            message.shadow = reader.bool();
                            message._shadow = "shadow";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Finding message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Finding
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Finding} Finding
             */
            Finding.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Finding)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Finding: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Finding();
                if (object.id != null)
                    message.id = $String(object.id);
                if (object.rule != null)
                    message.rule = $String(object.rule);
                if (object.name != null) {
                    if (!$util.isObject(object.name))
                        throw $TypeError(".claimgate.v1.Finding.name: object expected");
                    message.name = $root.claimgate.v1.Sentence.fromObject(object.name, _depth + 1);
                }
                switch (object.decision) {
                case "DECISION_UNSPECIFIED":
                case 0:
                    message.decision = 0;
                    break;
                case "DECISION_ALLOW":
                case 1:
                    message.decision = 1;
                    break;
                case "DECISION_WARN":
                case 2:
                    message.decision = 2;
                    break;
                case "DECISION_BLOCK":
                case 3:
                    message.decision = 3;
                    break;
                default:
                    if (typeof object.decision === "number" && (object.decision | 0) === object.decision)
                        message.decision = object.decision;
                }
                switch (object.effect) {
                case "EFFECT_UNSPECIFIED":
                case 0:
                    message.effect = 0;
                    break;
                case "EFFECT_SCREEN":
                case 1:
                    message.effect = 1;
                    break;
                case "EFFECT_NOTICE":
                case 2:
                    message.effect = 2;
                    break;
                case "EFFECT_EVIDENCE":
                case 3:
                    message.effect = 3;
                    break;
                case "EFFECT_PRIOR_STAY":
                case 4:
                    message.effect = 4;
                    break;
                case "EFFECT_EXCESS":
                case 5:
                    message.effect = 5;
                    break;
                case "EFFECT_LINE":
                case 6:
                    message.effect = 6;
                    break;
                case "EFFECT_STAY":
                case 7:
                    message.effect = 7;
                    break;
                case "EFFECT_CLAIM":
                case 8:
                    message.effect = 8;
                    break;
                default:
                    if (typeof object.effect === "number" && (object.effect | 0) === object.effect)
                        message.effect = object.effect;
                }
                if (object.severity != null)
                    message.severity = object.severity | 0;
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".claimgate.v1.Finding.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i)
                        message.lines[i] = object.lines[i] | 0;
                }
                if (object.involved) {
                    if (!$Array.isArray(object.involved))
                        throw $TypeError(".claimgate.v1.Finding.involved: array expected");
                    message.involved = $Array(object.involved.length);
                    for (let i = 0; i < object.involved.length; ++i)
                        message.involved[i] = object.involved[i] | 0;
                }
                if (object.amounts_fen) {
                    if (!$Array.isArray(object.amounts_fen))
                        throw $TypeError(".claimgate.v1.Finding.amounts_fen: array expected");
                    message.amounts_fen = $Array(object.amounts_fen.length);
                    for (let i = 0; i < object.amounts_fen.length; ++i)
                        if ($util.Long)
                            message.amounts_fen[i] = $util.Long.fromValue(object.amounts_fen[i], false);
                        else if (typeof object.amounts_fen[i] === "string")
                            message.amounts_fen[i] = $parseInt(object.amounts_fen[i], 10);
                        else if (typeof object.amounts_fen[i] === "number")
                            message.amounts_fen[i] = object.amounts_fen[i];
                        else if (typeof object.amounts_fen[i] === "object")
                            message.amounts_fen[i] = new $util.LongBits(object.amounts_fen[i].low >>> 0, object.amounts_fen[i].high >>> 0).toNumber();
                }
                if (object.amount_fen != null)
                    if ($util.Long)
                        message.amount_fen = $util.Long.fromValue(object.amount_fen, false);
                    else if (typeof object.amount_fen === "string")
                        message.amount_fen = $parseInt(object.amount_fen, 10);
                    else if (typeof object.amount_fen === "number")
                        message.amount_fen = object.amount_fen;
                    else if (typeof object.amount_fen === "object")
                        message.amount_fen = new $util.LongBits(object.amount_fen.low >>> 0, object.amount_fen.high >>> 0).toNumber();
                if (object.sentence != null) {
                    if (!$util.isObject(object.sentence))
                        throw $TypeError(".claimgate.v1.Finding.sentence: object expected");
                    message.sentence = $root.claimgate.v1.Sentence.fromObject(object.sentence, _depth + 1);
                }
                if (object.remedy != null) {
                    if (!$util.isObject(object.remedy))
                        throw $TypeError(".claimgate.v1.Finding.remedy: object expected");
                    message.remedy = $root.claimgate.v1.Remedy.fromObject(object.remedy, _depth + 1);
                }
                if (object.remedy_sentence != null) {
                    if (!$util.isObject(object.remedy_sentence))
                        throw $TypeError(".claimgate.v1.Finding.remedy_sentence: object expected");
                    message.remedy_sentence = $root.claimgate.v1.Sentence.fromObject(object.remedy_sentence, _depth + 1);
                }
                if (object.facts) {
                    if (!$Array.isArray(object.facts))
                        throw $TypeError(".claimgate.v1.Finding.facts: array expected");
                    message.facts = $Array(object.facts.length);
                    for (let i = 0; i < object.facts.length; ++i) {
                        if (!$util.isObject(object.facts[i]))
                            throw $TypeError(".claimgate.v1.Finding.facts: object expected");
                        message.facts[i] = $root.claimgate.v1.Fact.fromObject(object.facts[i], _depth + 1);
                    }
                }
                if (object.source != null) {
                    if (!$util.isObject(object.source))
                        throw $TypeError(".claimgate.v1.Finding.source: object expected");
                    message.source = $root.claimgate.v1.Source.fromObject(object.source, _depth + 1);
                }
                if (object.shadow != null)
                    message.shadow = $Boolean(object.shadow);
                return message;
            };

            /**
             * Creates a plain object from a Finding message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Finding
             * @static
             * @param {claimgate.v1.Finding} message Finding
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Finding.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.lines = [];
                    object.involved = [];
                    object.amounts_fen = [];
                    object.facts = [];
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule"))
                    object.rule = message.rule;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = $root.claimgate.v1.Sentence.toObject(message.name, options, _depth + 1);
                if (message.decision != null && $Object.hasOwnProperty.call(message, "decision"))
                    object.decision = options.enums === $String ? $root.claimgate.v1.Decision[message.decision] === $undefined ? message.decision : $root.claimgate.v1.Decision[message.decision] : message.decision;
                if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                    object.effect = options.enums === $String ? $root.claimgate.v1.Effect[message.effect] === $undefined ? message.effect : $root.claimgate.v1.Effect[message.effect] : message.effect;
                if (message.severity != null && $Object.hasOwnProperty.call(message, "severity"))
                    object.severity = message.severity;
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = message.lines[j];
                }
                if (message.involved && message.involved.length) {
                    object.involved = $Array(message.involved.length);
                    for (let j = 0; j < message.involved.length; ++j)
                        object.involved[j] = message.involved[j];
                }
                if (message.amounts_fen && message.amounts_fen.length) {
                    object.amounts_fen = $Array(message.amounts_fen.length);
                    for (let j = 0; j < message.amounts_fen.length; ++j)
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.amounts_fen[j] = typeof message.amounts_fen[j] === "number" ? $BigInt(message.amounts_fen[j]) : $util.Long.fromBits(message.amounts_fen[j].low >>> 0, message.amounts_fen[j].high >>> 0, false).toBigInt();
                        else if (typeof message.amounts_fen[j] === "number")
                            object.amounts_fen[j] = options.longs === $String ? $String(message.amounts_fen[j]) : message.amounts_fen[j];
                        else
                            object.amounts_fen[j] = options.longs === $String ? $util.Long.prototype.toString.call(message.amounts_fen[j]) : options.longs === $Number ? new $util.LongBits(message.amounts_fen[j].low >>> 0, message.amounts_fen[j].high >>> 0).toNumber() : message.amounts_fen[j];
                }
                if (message.amount_fen != null && $Object.hasOwnProperty.call(message, "amount_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.amount_fen = typeof message.amount_fen === "number" ? $BigInt(message.amount_fen) : $util.Long.fromBits(message.amount_fen.low >>> 0, message.amount_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.amount_fen === "number")
                        object.amount_fen = options.longs === $String ? $String(message.amount_fen) : message.amount_fen;
                    else
                        object.amount_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.amount_fen) : options.longs === $Number ? new $util.LongBits(message.amount_fen.low >>> 0, message.amount_fen.high >>> 0).toNumber() : message.amount_fen;
                if (message.sentence != null && $Object.hasOwnProperty.call(message, "sentence"))
                    object.sentence = $root.claimgate.v1.Sentence.toObject(message.sentence, options, _depth + 1);
                if (message.remedy != null && $Object.hasOwnProperty.call(message, "remedy"))
                    object.remedy = $root.claimgate.v1.Remedy.toObject(message.remedy, options, _depth + 1);
                if (message.remedy_sentence != null && $Object.hasOwnProperty.call(message, "remedy_sentence"))
                    object.remedy_sentence = $root.claimgate.v1.Sentence.toObject(message.remedy_sentence, options, _depth + 1);
                if (message.facts && message.facts.length) {
                    object.facts = $Array(message.facts.length);
                    for (let j = 0; j < message.facts.length; ++j)
                        object.facts[j] = $root.claimgate.v1.Fact.toObject(message.facts[j], options, _depth + 1);
                }
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = $root.claimgate.v1.Source.toObject(message.source, options, _depth + 1);
                if (message.shadow != null && $Object.hasOwnProperty.call(message, "shadow"))
                    object.shadow = message.shadow;
                return object;
            };

            /**
             * Converts this Finding to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Finding
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Finding.prototype.toJSON = function() {
                return Finding.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Finding;
        })();

        v1.Undecided = (function() {

            /**
             * Properties of an Undecided.
             * @typedef {Object} claimgate.v1.Undecided.$Properties
             * @property {string|null} [rule] Undecided rule
             * @property {string|null} [missing] Undecided missing
             * @property {Array.<number>|null} [lines] Undecided lines
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Undecided.
             * @memberof claimgate.v1
             * @interface IUndecided
             * @augments claimgate.v1.Undecided.$Properties
             * @deprecated Use claimgate.v1.Undecided.$Properties instead.
             */

            /**
             * Shape of an Undecided.
             * @typedef {claimgate.v1.Undecided.$Properties} claimgate.v1.Undecided.$Shape
             */

            /**
             * Constructs a new Undecided.
             * @memberof claimgate.v1
             * @classdesc Represents an Undecided.
             * @constructor
             * @param {claimgate.v1.Undecided.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Undecided = function (properties) {
                this.lines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Undecided rule.
             * @member {string|null|undefined} rule
             * @memberof claimgate.v1.Undecided
             * @instance
             */
            Undecided.prototype.rule = null;

            /**
             * Undecided missing.
             * @member {string|null|undefined} missing
             * @memberof claimgate.v1.Undecided
             * @instance
             */
            Undecided.prototype.missing = null;

            /**
             * Undecided lines.
             * @member {Array.<number>} lines
             * @memberof claimgate.v1.Undecided
             * @instance
             */
            Undecided.prototype.lines = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Undecided.prototype, "_rule", {
                get: $util.oneOfGetter($oneOfFields = ["rule"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Undecided.prototype, "_missing", {
                get: $util.oneOfGetter($oneOfFields = ["missing"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Undecided instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Undecided
             * @static
             * @param {claimgate.v1.Undecided.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Undecided} Undecided instance
             * @type {{
             *   (properties: claimgate.v1.Undecided.$Shape): claimgate.v1.Undecided & claimgate.v1.Undecided.$Shape;
             *   (properties?: claimgate.v1.Undecided.$Properties): claimgate.v1.Undecided;
             * }}
             */
            Undecided.create = function(properties) {
                return new Undecided(properties);
            };

            /**
             * Encodes the specified Undecided message. Does not implicitly {@link claimgate.v1.Undecided.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Undecided
             * @static
             * @param {claimgate.v1.Undecided.$Properties} message Undecided message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Undecided.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.rule);
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.missing);
                if (message.lines != null && message.lines.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).int32s(message.lines);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Undecided message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Undecided
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Undecided & claimgate.v1.Undecided.$Shape} Undecided
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Undecided.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Undecided();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.rule = reader.stringVerify();
                            message._rule = "rule";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.missing = reader.stringVerify();
                            message._missing = "missing";
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.lines && message.lines.length))
                                    message.lines = [];
                                reader.int32s(message.lines);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push(reader.int32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Undecided message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Undecided
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Undecided} Undecided
             */
            Undecided.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Undecided)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Undecided: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Undecided();
                if (object.rule != null)
                    message.rule = $String(object.rule);
                if (object.missing != null)
                    message.missing = $String(object.missing);
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".claimgate.v1.Undecided.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i)
                        message.lines[i] = object.lines[i] | 0;
                }
                return message;
            };

            /**
             * Creates a plain object from an Undecided message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Undecided
             * @static
             * @param {claimgate.v1.Undecided} message Undecided
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Undecided.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.lines = [];
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule"))
                    object.rule = message.rule;
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing"))
                    object.missing = message.missing;
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = message.lines[j];
                }
                return object;
            };

            /**
             * Converts this Undecided to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Undecided
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Undecided.prototype.toJSON = function() {
                return Undecided.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Undecided;
        })();

        v1.Snapshot = (function() {

            /**
             * Properties of a Snapshot.
             * @typedef {Object} claimgate.v1.Snapshot.$Properties
             * @property {string|null} [profile] Snapshot profile
             * @property {string|null} [edition] Snapshot edition
             * @property {string|null} [digest] Snapshot digest
             * @property {number|null} [age_days] Snapshot age_days
             * @property {boolean|null} [stale] Snapshot stale
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Snapshot.
             * @memberof claimgate.v1
             * @interface ISnapshot
             * @augments claimgate.v1.Snapshot.$Properties
             * @deprecated Use claimgate.v1.Snapshot.$Properties instead.
             */

            /**
             * Shape of a Snapshot.
             * @typedef {claimgate.v1.Snapshot.$Properties} claimgate.v1.Snapshot.$Shape
             */

            /**
             * Constructs a new Snapshot.
             * @memberof claimgate.v1
             * @classdesc Represents a Snapshot.
             * @constructor
             * @param {claimgate.v1.Snapshot.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Snapshot = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Snapshot profile.
             * @member {string|null|undefined} profile
             * @memberof claimgate.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.profile = null;

            /**
             * Snapshot edition.
             * @member {string|null|undefined} edition
             * @memberof claimgate.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.edition = null;

            /**
             * Snapshot digest.
             * @member {string|null|undefined} digest
             * @memberof claimgate.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.digest = null;

            /**
             * Snapshot age_days.
             * @member {number|null|undefined} age_days
             * @memberof claimgate.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.age_days = null;

            /**
             * Snapshot stale.
             * @member {boolean|null|undefined} stale
             * @memberof claimgate.v1.Snapshot
             * @instance
             */
            Snapshot.prototype.stale = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Snapshot.prototype, "_profile", {
                get: $util.oneOfGetter($oneOfFields = ["profile"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Snapshot.prototype, "_edition", {
                get: $util.oneOfGetter($oneOfFields = ["edition"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Snapshot.prototype, "_digest", {
                get: $util.oneOfGetter($oneOfFields = ["digest"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Snapshot.prototype, "_age_days", {
                get: $util.oneOfGetter($oneOfFields = ["age_days"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Snapshot.prototype, "_stale", {
                get: $util.oneOfGetter($oneOfFields = ["stale"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Snapshot instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Snapshot
             * @static
             * @param {claimgate.v1.Snapshot.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Snapshot} Snapshot instance
             * @type {{
             *   (properties: claimgate.v1.Snapshot.$Shape): claimgate.v1.Snapshot & claimgate.v1.Snapshot.$Shape;
             *   (properties?: claimgate.v1.Snapshot.$Properties): claimgate.v1.Snapshot;
             * }}
             */
            Snapshot.create = function(properties) {
                return new Snapshot(properties);
            };

            /**
             * Encodes the specified Snapshot message. Does not implicitly {@link claimgate.v1.Snapshot.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Snapshot
             * @static
             * @param {claimgate.v1.Snapshot.$Properties} message Snapshot message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Snapshot.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.profile != null && $Object.hasOwnProperty.call(message, "profile"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.profile);
                if (message.edition != null && $Object.hasOwnProperty.call(message, "edition"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.edition);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.digest);
                if (message.age_days != null && $Object.hasOwnProperty.call(message, "age_days"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.age_days);
                if (message.stale != null && $Object.hasOwnProperty.call(message, "stale"))
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.stale);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Snapshot message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Snapshot
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Snapshot & claimgate.v1.Snapshot.$Shape} Snapshot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Snapshot.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Snapshot();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.profile = reader.stringVerify();
                            message._profile = "profile";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.edition = reader.stringVerify();
                            message._edition = "edition";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.digest = reader.stringVerify();
                            message._digest = "digest";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.age_days = reader.int32();
                            message._age_days = "age_days";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.stale = reader.bool();
                            message._stale = "stale";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Snapshot message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Snapshot
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Snapshot} Snapshot
             */
            Snapshot.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Snapshot)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Snapshot: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Snapshot();
                if (object.profile != null)
                    message.profile = $String(object.profile);
                if (object.edition != null)
                    message.edition = $String(object.edition);
                if (object.digest != null)
                    message.digest = $String(object.digest);
                if (object.age_days != null)
                    message.age_days = object.age_days | 0;
                if (object.stale != null)
                    message.stale = $Boolean(object.stale);
                return message;
            };

            /**
             * Creates a plain object from a Snapshot message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Snapshot
             * @static
             * @param {claimgate.v1.Snapshot} message Snapshot
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Snapshot.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.profile != null && $Object.hasOwnProperty.call(message, "profile"))
                    object.profile = message.profile;
                if (message.edition != null && $Object.hasOwnProperty.call(message, "edition"))
                    object.edition = message.edition;
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
                    object.digest = message.digest;
                if (message.age_days != null && $Object.hasOwnProperty.call(message, "age_days"))
                    object.age_days = message.age_days;
                if (message.stale != null && $Object.hasOwnProperty.call(message, "stale"))
                    object.stale = message.stale;
                return object;
            };

            /**
             * Converts this Snapshot to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Snapshot
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Snapshot.prototype.toJSON = function() {
                return Snapshot.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Snapshot;
        })();

        v1.Verdict = (function() {

            /**
             * Properties of a Verdict.
             * @typedef {Object} claimgate.v1.Verdict.$Properties
             * @property {string|null} [claim_id] Verdict claim_id
             * @property {claimgate.v1.Outcome|null} [outcome] Verdict outcome
             * @property {claimgate.v1.Effect|null} [effect] Verdict effect
             * @property {Long|null} [denied_amount_fen] Verdict denied_amount_fen
             * @property {Long|null} [contested_amount_fen] Verdict contested_amount_fen
             * @property {Array.<claimgate.v1.LineVerdict.$Properties>|null} [lines] Verdict lines
             * @property {Array.<claimgate.v1.Finding.$Properties>|null} [findings] Verdict findings
             * @property {Array.<claimgate.v1.Undecided.$Properties>|null} [undecided] Verdict undecided
             * @property {claimgate.v1.Snapshot.$Properties|null} [snapshot] Verdict snapshot
             * @property {string|null} [degraded] Verdict degraded
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Verdict.
             * @memberof claimgate.v1
             * @interface IVerdict
             * @augments claimgate.v1.Verdict.$Properties
             * @deprecated Use claimgate.v1.Verdict.$Properties instead.
             */

            /**
             * Shape of a Verdict.
             * @typedef {claimgate.v1.Verdict.$Properties} claimgate.v1.Verdict.$Shape
             */

            /**
             * Constructs a new Verdict.
             * @memberof claimgate.v1
             * @classdesc Represents a Verdict.
             * @constructor
             * @param {claimgate.v1.Verdict.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Verdict = function (properties) {
                this.lines = [];
                this.findings = [];
                this.undecided = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Verdict claim_id.
             * @member {string|null|undefined} claim_id
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.claim_id = null;

            /**
             * Verdict outcome.
             * @member {claimgate.v1.Outcome|null|undefined} outcome
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.outcome = null;

            /**
             * Verdict effect.
             * @member {claimgate.v1.Effect|null|undefined} effect
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.effect = null;

            /**
             * Verdict denied_amount_fen.
             * @member {Long|null|undefined} denied_amount_fen
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.denied_amount_fen = null;

            /**
             * Verdict contested_amount_fen.
             * @member {Long|null|undefined} contested_amount_fen
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.contested_amount_fen = null;

            /**
             * Verdict lines.
             * @member {Array.<claimgate.v1.LineVerdict.$Properties>} lines
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.lines = $util.emptyArray;

            /**
             * Verdict findings.
             * @member {Array.<claimgate.v1.Finding.$Properties>} findings
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.findings = $util.emptyArray;

            /**
             * Verdict undecided.
             * @member {Array.<claimgate.v1.Undecided.$Properties>} undecided
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.undecided = $util.emptyArray;

            /**
             * Verdict snapshot.
             * @member {claimgate.v1.Snapshot.$Properties|null|undefined} snapshot
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.snapshot = null;

            /**
             * Verdict degraded.
             * @member {string|null|undefined} degraded
             * @memberof claimgate.v1.Verdict
             * @instance
             */
            Verdict.prototype.degraded = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_claim_id", {
                get: $util.oneOfGetter($oneOfFields = ["claim_id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_outcome", {
                get: $util.oneOfGetter($oneOfFields = ["outcome"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_effect", {
                get: $util.oneOfGetter($oneOfFields = ["effect"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_denied_amount_fen", {
                get: $util.oneOfGetter($oneOfFields = ["denied_amount_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_contested_amount_fen", {
                get: $util.oneOfGetter($oneOfFields = ["contested_amount_fen"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_snapshot", {
                get: $util.oneOfGetter($oneOfFields = ["snapshot"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Verdict.prototype, "_degraded", {
                get: $util.oneOfGetter($oneOfFields = ["degraded"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Verdict instance using the specified properties.
             * @function create
             * @memberof claimgate.v1.Verdict
             * @static
             * @param {claimgate.v1.Verdict.$Properties=} [properties] Properties to set
             * @returns {claimgate.v1.Verdict} Verdict instance
             * @type {{
             *   (properties: claimgate.v1.Verdict.$Shape): claimgate.v1.Verdict & claimgate.v1.Verdict.$Shape;
             *   (properties?: claimgate.v1.Verdict.$Properties): claimgate.v1.Verdict;
             * }}
             */
            Verdict.create = function(properties) {
                return new Verdict(properties);
            };

            /**
             * Encodes the specified Verdict message. Does not implicitly {@link claimgate.v1.Verdict.verify|verify} messages.
             * @function encode
             * @memberof claimgate.v1.Verdict
             * @static
             * @param {claimgate.v1.Verdict.$Properties} message Verdict message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Verdict.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.claim_id != null && $Object.hasOwnProperty.call(message, "claim_id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.claim_id);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.outcome);
                if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.effect);
                if (message.denied_amount_fen != null && $Object.hasOwnProperty.call(message, "denied_amount_fen"))
                    writer.uint32(/* id 4, wireType 0 =*/32).int64(message.denied_amount_fen);
                if (message.contested_amount_fen != null && $Object.hasOwnProperty.call(message, "contested_amount_fen"))
                    writer.uint32(/* id 5, wireType 0 =*/40).int64(message.contested_amount_fen);
                if (message.lines != null && message.lines.length)
                    for (let i = 0; i < message.lines.length; ++i)
                        $root.claimgate.v1.LineVerdict.encode(message.lines[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.findings != null && message.findings.length)
                    for (let i = 0; i < message.findings.length; ++i)
                        $root.claimgate.v1.Finding.encode(message.findings[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.undecided != null && message.undecided.length)
                    for (let i = 0; i < message.undecided.length; ++i)
                        $root.claimgate.v1.Undecided.encode(message.undecided[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                    $root.claimgate.v1.Snapshot.encode(message.snapshot, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.degraded != null && $Object.hasOwnProperty.call(message, "degraded"))
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.degraded);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Verdict message from the specified reader or buffer.
             * @function decode
             * @memberof claimgate.v1.Verdict
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {claimgate.v1.Verdict & claimgate.v1.Verdict.$Shape} Verdict
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Verdict.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.claimgate.v1.Verdict();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.claim_id = reader.stringVerify();
                            message._claim_id = "claim_id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.outcome = reader.int32();
                            message._outcome = "outcome";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.effect = reader.int32();
                            message._effect = "effect";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.denied_amount_fen = reader.int64();
                            message._denied_amount_fen = "denied_amount_fen";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.contested_amount_fen = reader.int64();
                            message._contested_amount_fen = "contested_amount_fen";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push($root.claimgate.v1.LineVerdict.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.findings && message.findings.length))
                                message.findings = [];
                            message.findings.push($root.claimgate.v1.Finding.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.undecided && message.undecided.length))
                                message.undecided = [];
                            message.undecided.push($root.claimgate.v1.Undecided.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.snapshot = $root.claimgate.v1.Snapshot.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshot);
                            message._snapshot = "snapshot";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.degraded = reader.stringVerify();
                            message._degraded = "degraded";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Verdict message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof claimgate.v1.Verdict
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {claimgate.v1.Verdict} Verdict
             */
            Verdict.fromObject = function (object, _depth) {
                if (object instanceof $root.claimgate.v1.Verdict)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".claimgate.v1.Verdict: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.claimgate.v1.Verdict();
                if (object.claim_id != null)
                    message.claim_id = $String(object.claim_id);
                switch (object.outcome) {
                case "OUTCOME_UNSPECIFIED":
                case 0:
                    message.outcome = 0;
                    break;
                case "OUTCOME_ALLOW":
                case 1:
                    message.outcome = 1;
                    break;
                case "OUTCOME_WARN":
                case 2:
                    message.outcome = 2;
                    break;
                case "OUTCOME_BLOCK":
                case 3:
                    message.outcome = 3;
                    break;
                case "OUTCOME_INDETERMINATE":
                case 4:
                    message.outcome = 4;
                    break;
                default:
                    if (typeof object.outcome === "number" && (object.outcome | 0) === object.outcome)
                        message.outcome = object.outcome;
                }
                switch (object.effect) {
                case "EFFECT_UNSPECIFIED":
                case 0:
                    message.effect = 0;
                    break;
                case "EFFECT_SCREEN":
                case 1:
                    message.effect = 1;
                    break;
                case "EFFECT_NOTICE":
                case 2:
                    message.effect = 2;
                    break;
                case "EFFECT_EVIDENCE":
                case 3:
                    message.effect = 3;
                    break;
                case "EFFECT_PRIOR_STAY":
                case 4:
                    message.effect = 4;
                    break;
                case "EFFECT_EXCESS":
                case 5:
                    message.effect = 5;
                    break;
                case "EFFECT_LINE":
                case 6:
                    message.effect = 6;
                    break;
                case "EFFECT_STAY":
                case 7:
                    message.effect = 7;
                    break;
                case "EFFECT_CLAIM":
                case 8:
                    message.effect = 8;
                    break;
                default:
                    if (typeof object.effect === "number" && (object.effect | 0) === object.effect)
                        message.effect = object.effect;
                }
                if (object.denied_amount_fen != null)
                    if ($util.Long)
                        message.denied_amount_fen = $util.Long.fromValue(object.denied_amount_fen, false);
                    else if (typeof object.denied_amount_fen === "string")
                        message.denied_amount_fen = $parseInt(object.denied_amount_fen, 10);
                    else if (typeof object.denied_amount_fen === "number")
                        message.denied_amount_fen = object.denied_amount_fen;
                    else if (typeof object.denied_amount_fen === "object")
                        message.denied_amount_fen = new $util.LongBits(object.denied_amount_fen.low >>> 0, object.denied_amount_fen.high >>> 0).toNumber();
                if (object.contested_amount_fen != null)
                    if ($util.Long)
                        message.contested_amount_fen = $util.Long.fromValue(object.contested_amount_fen, false);
                    else if (typeof object.contested_amount_fen === "string")
                        message.contested_amount_fen = $parseInt(object.contested_amount_fen, 10);
                    else if (typeof object.contested_amount_fen === "number")
                        message.contested_amount_fen = object.contested_amount_fen;
                    else if (typeof object.contested_amount_fen === "object")
                        message.contested_amount_fen = new $util.LongBits(object.contested_amount_fen.low >>> 0, object.contested_amount_fen.high >>> 0).toNumber();
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".claimgate.v1.Verdict.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i) {
                        if (!$util.isObject(object.lines[i]))
                            throw $TypeError(".claimgate.v1.Verdict.lines: object expected");
                        message.lines[i] = $root.claimgate.v1.LineVerdict.fromObject(object.lines[i], _depth + 1);
                    }
                }
                if (object.findings) {
                    if (!$Array.isArray(object.findings))
                        throw $TypeError(".claimgate.v1.Verdict.findings: array expected");
                    message.findings = $Array(object.findings.length);
                    for (let i = 0; i < object.findings.length; ++i) {
                        if (!$util.isObject(object.findings[i]))
                            throw $TypeError(".claimgate.v1.Verdict.findings: object expected");
                        message.findings[i] = $root.claimgate.v1.Finding.fromObject(object.findings[i], _depth + 1);
                    }
                }
                if (object.undecided) {
                    if (!$Array.isArray(object.undecided))
                        throw $TypeError(".claimgate.v1.Verdict.undecided: array expected");
                    message.undecided = $Array(object.undecided.length);
                    for (let i = 0; i < object.undecided.length; ++i) {
                        if (!$util.isObject(object.undecided[i]))
                            throw $TypeError(".claimgate.v1.Verdict.undecided: object expected");
                        message.undecided[i] = $root.claimgate.v1.Undecided.fromObject(object.undecided[i], _depth + 1);
                    }
                }
                if (object.snapshot != null) {
                    if (!$util.isObject(object.snapshot))
                        throw $TypeError(".claimgate.v1.Verdict.snapshot: object expected");
                    message.snapshot = $root.claimgate.v1.Snapshot.fromObject(object.snapshot, _depth + 1);
                }
                if (object.degraded != null)
                    message.degraded = $String(object.degraded);
                return message;
            };

            /**
             * Creates a plain object from a Verdict message. Also converts values to other types if specified.
             * @function toObject
             * @memberof claimgate.v1.Verdict
             * @static
             * @param {claimgate.v1.Verdict} message Verdict
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Verdict.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.lines = [];
                    object.findings = [];
                    object.undecided = [];
                }
                if (message.claim_id != null && $Object.hasOwnProperty.call(message, "claim_id"))
                    object.claim_id = message.claim_id;
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    object.outcome = options.enums === $String ? $root.claimgate.v1.Outcome[message.outcome] === $undefined ? message.outcome : $root.claimgate.v1.Outcome[message.outcome] : message.outcome;
                if (message.effect != null && $Object.hasOwnProperty.call(message, "effect"))
                    object.effect = options.enums === $String ? $root.claimgate.v1.Effect[message.effect] === $undefined ? message.effect : $root.claimgate.v1.Effect[message.effect] : message.effect;
                if (message.denied_amount_fen != null && $Object.hasOwnProperty.call(message, "denied_amount_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.denied_amount_fen = typeof message.denied_amount_fen === "number" ? $BigInt(message.denied_amount_fen) : $util.Long.fromBits(message.denied_amount_fen.low >>> 0, message.denied_amount_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.denied_amount_fen === "number")
                        object.denied_amount_fen = options.longs === $String ? $String(message.denied_amount_fen) : message.denied_amount_fen;
                    else
                        object.denied_amount_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.denied_amount_fen) : options.longs === $Number ? new $util.LongBits(message.denied_amount_fen.low >>> 0, message.denied_amount_fen.high >>> 0).toNumber() : message.denied_amount_fen;
                if (message.contested_amount_fen != null && $Object.hasOwnProperty.call(message, "contested_amount_fen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.contested_amount_fen = typeof message.contested_amount_fen === "number" ? $BigInt(message.contested_amount_fen) : $util.Long.fromBits(message.contested_amount_fen.low >>> 0, message.contested_amount_fen.high >>> 0, false).toBigInt();
                    else if (typeof message.contested_amount_fen === "number")
                        object.contested_amount_fen = options.longs === $String ? $String(message.contested_amount_fen) : message.contested_amount_fen;
                    else
                        object.contested_amount_fen = options.longs === $String ? $util.Long.prototype.toString.call(message.contested_amount_fen) : options.longs === $Number ? new $util.LongBits(message.contested_amount_fen.low >>> 0, message.contested_amount_fen.high >>> 0).toNumber() : message.contested_amount_fen;
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = $root.claimgate.v1.LineVerdict.toObject(message.lines[j], options, _depth + 1);
                }
                if (message.findings && message.findings.length) {
                    object.findings = $Array(message.findings.length);
                    for (let j = 0; j < message.findings.length; ++j)
                        object.findings[j] = $root.claimgate.v1.Finding.toObject(message.findings[j], options, _depth + 1);
                }
                if (message.undecided && message.undecided.length) {
                    object.undecided = $Array(message.undecided.length);
                    for (let j = 0; j < message.undecided.length; ++j)
                        object.undecided[j] = $root.claimgate.v1.Undecided.toObject(message.undecided[j], options, _depth + 1);
                }
                if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot"))
                    object.snapshot = $root.claimgate.v1.Snapshot.toObject(message.snapshot, options, _depth + 1);
                if (message.degraded != null && $Object.hasOwnProperty.call(message, "degraded"))
                    object.degraded = message.degraded;
                return object;
            };

            /**
             * Converts this Verdict to JSON.
             * @function toJSON
             * @memberof claimgate.v1.Verdict
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Verdict.prototype.toJSON = function() {
                return Verdict.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Verdict;
        })();

        return v1;
    })();

    return claimgate;
})();

export {
  $root as default
};
