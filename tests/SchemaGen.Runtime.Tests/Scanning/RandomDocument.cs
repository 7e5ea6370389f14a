using System.Text;

namespace SchemaGen.Runtime.Tests.Scanning;

/// <summary>Creates documents from random pieces of XML. Many are well-formed, and many are not.</summary>
internal static class RandomDocument
{
    // Pieces that have a meaning in XML, and pieces that break it.
    private static readonly string[] Pieces =
    [
        "<a>", "</a>", "<a/>", "<p:a>", "</p:a>", "<a b='c'>", " b='c'", " p:b='c'", " xmlns='u'", " xmlns:p='u'", " xmlns:q='u'", " q:b='c'", " xmlns:p=''", " xmlns=''",
        "x", " ", "\t", "\n", "\r", "\r\n", "&lt;", "&amp;", "&#65;", "&#x41;", "&#xD;", "&#10;", "&#0;", "&#x110000;", "&other;", "&", ";", "<", ">", "/", "=", "'", "\"",
        "<!-- c -->", "<!--", "-->", "--", "<![CDATA[", "]]>", "]", "<![CDATA[ <d> & ]]>", "<?i d?>", "<?i?>", "<?", "?>", "<?xml version='1.0'?>", "<!DOCTYPE a>",
        "é", "中", "\u0001", "\uFFFE", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0300", "\u00B7", "-", ".", "1", ":", "_", " xml:space='preserve'", " xml:lang='en'",
        " xmlns:xml='http://www.w3.org/XML/1998/namespace'", " xmlns:p='http://www.w3.org/XML/1998/namespace'", " xmlns:xmlns='u'", " xmlns:p='http://www.w3.org/2000/xmlns/'",
    ];

    public static string Of(Random random)
    {
        StringBuilder xml = new("<a xmlns:p='w'>");
        int length = random.Next(1, 7);
        for (int i = 0; i < length; i++)
        {
            string piece = Pieces[random.Next(Pieces.Length)];
            xml.Append(random.Next(6) switch
            {
                0 => $"<b{piece}/>",
                1 => $"<p:b c='{piece}'>{Pieces[random.Next(Pieces.Length)]}</p:b>",
                2 => $"<b>{piece}</b>",
                _ => piece,
            });
        }

        xml.Append("</a>");
        if (random.Next(8) == 0)
        {
            xml.Insert(random.Next(xml.Length + 1), Pieces[random.Next(Pieces.Length)]);
        }

        return xml.ToString();
    }
}
