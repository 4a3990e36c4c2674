using Presentations.Web.Features.Administration.Schools;

namespace Presentations.IntegrationTests.Features.Administration.Schools;

public class ReadableTextTests
{
    [Theory]
    [InlineData("ST BENEDICT CATHOLIC SCHOOL", "St Benedict Catholic School")]
    [InlineData("CROSBYTON H S", "Crosbyton H S")]
    [InlineData("SCHOOL OF THE ARTS AND SCIENCES", "School of the Arts and Sciences")]
    [InlineData("THE MASTER'S SCHOOL", "The Master's School")]
    [InlineData("ST JOHN'S-ON-THE-HILL", "St John's-On-The-Hill")]
    [InlineData("O'CONNELL COLLEGE PREPARATORY SCHOOL", "O'Connell College Preparatory School")]
    [InlineData("MCALLEN H S", "McAllen H S")]
    [InlineData("POPE JOHN PAUL II HIGH SCHOOL", "Pope John Paul II High School")]
    [InlineData("CYPRESS-FAIRBANKS ISD", "Cypress-Fairbanks ISD")]
    [InlineData("LBJ EARLY COLLEGE H S", "LBJ Early College H S")]
    [InlineData("1301 2ND AVE NW", "1301 2nd Ave NW")]
    [InlineData("3801 FM 1960 W", "3801 FM 1960 W")]
    [InlineData("H.O.P.E. ACADEMY", "H.O.P.E. Academy")]
    [InlineData("  EL   PASO ", "El Paso")]
    [InlineData("COEUR D'ALENE", "Coeur D'Alene")]
    public void A_shouted_name_becomes_readable(string shouted, string readable) => Assert.Equal(readable, ReadableText.Of(shouted));

    [Theory]
    [InlineData("McKinley Elementary School")]
    [InlineData("KIPP Austin")]
    [InlineData("eSTEM High")]
    public void A_name_that_was_written_with_care_stays(string name) => Assert.Equal(name, ReadableText.Of(name));
}
