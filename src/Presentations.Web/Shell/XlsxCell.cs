using System.Globalization;
using System.Text;

namespace Presentations.Web.Shell;

/// <summary>How the cells of a line look.</summary>
public enum CellStyle
{
    Plain,
    Heading,
}

/// <summary>One cell of a workbook.</summary>
internal static class XlsxCell
{
    private const int Heading = 1;
    private const int Whole = 2;
    private const int Day = 3;
    private const int Time = 4;
    private const int Moment = 5;

    /// <summary>The styles that the numbers above count.</summary>
    public static string Styles(string ns) => $"""
        <styleSheet xmlns="{ns}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="hh:mm"/><numFmt numFmtId="166" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static void Append(StringBuilder text, int column, int line, object? value, CellStyle style)
    {
        switch (value)
        {
            case null or "":
                return;
            case string words:
                Open(text, column, line, style is CellStyle.Heading ? Heading : 0).Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Escape(Csv.Neutral(words))).Append("</t></is></c>");
                return;
            case DateOnly day:
                Number(text, column, line, Day, day.ToDateTime(TimeOnly.MinValue).ToOADate());
                return;
            case TimeOnly time:
                Number(text, column, line, Time, time.ToTimeSpan().TotalDays);
                return;
            case DateTime moment:
                Number(text, column, line, Moment, moment.ToOADate());
                return;
            case int or long or decimal or double:
                Number(text, column, line, value is int or long ? Whole : 0, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "A cell holds a text, a number, a day or a time.");
        }
    }

    /// <summary>Leaves out what XML cannot hold.</summary>
    public static string Escape(string text)
    {
        var clean = text.All(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) ? text : string.Concat(text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
        return System.Security.SecurityElement.Escape(clean.Length > Longest ? clean[..Longest] : clean);
    }

    /// <summary>Characters that a cell can hold.</summary>
    private const int Longest = 32_767;

    private static void Number(StringBuilder text, int column, int line, int style, double value) =>
        Open(text, column, line, style).Append(CultureInfo.InvariantCulture, $"><v>{value:R}</v></c>");

    private static StringBuilder Open(StringBuilder text, int column, int line, int style)
    {
        text.Append("<c r=\"");
        if (column >= 26) text.Append((char)('A' + column / 26 - 1));
        text.Append((char)('A' + column % 26)).Append(CultureInfo.InvariantCulture, $"{line}\"");
        return style == 0 ? text : text.Append(CultureInfo.InvariantCulture, $" s=\"{style}\"");
    }
}
