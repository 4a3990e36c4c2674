using System.Buffers.Binary;
using System.Text;

namespace Presentations.Benchmarks.Circuits;

/// <summary>The part of the circuits' wire format that opening a page takes: length-prefixed MessagePack arrays.</summary>
internal static class BlazorPack
{
    private const int Invocation = 1;
    private const int Completion = 3;

    /// <param name="Target">The method that the server calls; null for other messages.</param>
    /// <param name="Arguments">Numbers as long, text as string, bytes as their length; null for what a client need not read.</param>
    public sealed record Message(int Type, string? Target, IReadOnlyList<object?> Arguments);

    public static byte[] Invoke(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        var body = new List<byte> { 0x96, Invocation, 0x80 };
        Write(body, id);
        Write(body, target);
        body.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments) Write(body, argument);
        body.Add(0x90);
        return [.. Length(body.Count), .. body];
    }

    /// <summary>Takes the messages off the front of what has arrived; returns how many bytes they took.</summary>
    public static int Read(ReadOnlySpan<byte> arrived, List<Message> messages)
    {
        var taken = 0;
        while (TryLength(arrived[taken..], out var length, out var prefix) && arrived.Length - taken - prefix >= length)
        {
            messages.Add(ReadMessage(new Reader(arrived.Slice(taken + prefix, length))));
            taken += prefix + length;
        }
        return taken;
    }

    private static Message ReadMessage(Reader reader)
    {
        var parts = reader.Array();
        var type = (int)(long)reader.Value()!;
        if (type is not (Invocation or Completion) || parts < 5) return new(type, null, []);
        reader.Value();
        reader.Value();
        if (type is Completion) return new(type, null, []);
        var target = (string)reader.Value()!;
        var arguments = new object?[reader.Array()];
        for (var at = 0; at < arguments.Length; at++) arguments[at] = reader.Value();
        return new(type, target, arguments);
    }

    private static void Write(List<byte> body, object? value)
    {
        switch (value)
        {
            case null:
                body.Add(0xc0);
                break;
            case bool yes:
                body.Add(yes ? (byte)0xc3 : (byte)0xc2);
                break;
            case long number:
                body.Add(0xd3);
                body.AddRange(BigEndian(number, 8));
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                body.Add(0xdb);
                body.AddRange(BigEndian(bytes.Length, 4));
                body.AddRange(bytes);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is not sent by this client.");
        }
    }

    private static byte[] BigEndian(long number, int bytes)
    {
        var all = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(all, number);
        return all[(8 - bytes)..];
    }

    private static IEnumerable<byte> Length(int length)
    {
        for (; length > 0x7f; length >>= 7) yield return (byte)(length | 0x80);
        yield return (byte)length;
    }

    private static bool TryLength(ReadOnlySpan<byte> bytes, out int length, out int prefix)
    {
        (length, prefix) = (0, 0);
        while (prefix < bytes.Length)
        {
            length |= (bytes[prefix] & 0x7f) << (7 * prefix);
            if ((bytes[prefix++] & 0x80) == 0) return true;
        }
        return false;
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> rest = bytes;

        public int Array() => Next() switch
        {
            var small and >= 0x90 and <= 0x9f => small & 0x0f,
            0xdc => (int)Number(2),
            var other => throw new FormatException($"{other:x} is no array."),
        };

        public object? Value()
        {
            var kind = Next();
            switch (kind)
            {
                case <= 0x7f: return (long)kind;
                case >= 0xe0: return (long)(sbyte)kind;
                case >= 0xa0 and <= 0xbf: return Text(kind & 0x1f);
                case >= 0x80 and <= 0x8f: return Skip(2 * (kind & 0x0f));
                case >= 0x90 and <= 0x9f: return Skip(kind & 0x0f);
                case 0xc0: return null;
                case 0xc2 or 0xc3: return kind == 0xc3;
                case 0xc4: return Bytes((int)Number(1));
                case 0xc5: return Bytes((int)Number(2));
                case 0xc6: return Bytes((int)Number(4));
                case 0xcc or 0xcd or 0xce or 0xcf: return Number(1 << (kind - 0xcc));
                case 0xd0 or 0xd1 or 0xd2 or 0xd3: return Number(1 << (kind - 0xd0));
                case 0xd9: return Text((int)Number(1));
                case 0xda: return Text((int)Number(2));
                case 0xdb: return Text((int)Number(4));
                case 0xdc: return Skip((int)Number(2));
                case 0xdd: return Skip((int)Number(4));
                default: throw new FormatException($"{kind:x} is not read by this client.");
            }
        }

        private byte Next()
        {
            var next = rest[0];
            rest = rest[1..];
            return next;
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            var taken = rest[..count];
            rest = rest[count..];
            return taken;
        }

        private long Number(int bytes)
        {
            var number = 0L;
            foreach (var next in Take(bytes)) number = (number << 8) | next;
            return number;
        }

        private string Text(int bytes) => Encoding.UTF8.GetString(Take(bytes));

        private long Bytes(int count) => Take(count).Length;

        private object? Skip(int values)
        {
            for (var value = 0; value < values; value++) Value();
            return null;
        }
    }
}
