/// Whether a person is spoken of as he or as she, as far as titles, offices and given names tell.
enum PersonGender: Sendable {
  case male, female

  /// The gender that a word of a title or office tells; nil for most.
  static func ofRole(_ word: String) -> PersonGender? {
    if males.contains(word) { return .male }
    return females.contains(word) ? .female : nil
  }

  /// The gender of those who mostly bear a given name; nil for names of both, and for those that are not listed.
  static func ofGivenName(_ name: String) -> PersonGender? {
    if maleNames.contains(name) { return .male }
    return femaleNames.contains(name) ? .female : nil
  }

  private static let males: Set<String> = [
    "mr", "mr.", "sir", "lord", "king", "prince", "emperor", "emir", "sheikh", "sheik", "imam", "ayatollah", "mullah", "maulana", "mawlawi",
    "pope", "cardinal", "archbishop", "father", "brother", "son", "husband", "man", "boy", "grandfather", "uncle", "nephew", "widower",
    "spokesman", "chairman", "policeman", "gunman", "congressman", "businessman", "serviceman", "strongman", "statesman",
  ]
  private static let females: Set<String> = [
    "mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "mother", "sister", "daughter", "wife", "woman", "girl", "grandmother",
    "aunt", "niece", "widow", "spokeswoman", "chairwoman", "policewoman", "congresswoman", "businesswoman", "actress", "empress", "nun",
  ]

  private static let maleNames = names(
    """
    Abdul Abdullah Abdulaziz Abdelaziz Abdel Abd Abu Adam Adan Ahmad Ahmed Ahmet Alan Albert Alejandro Aleksandr Alexander Alexei Alfred Ali \
    Amir Amin Anatoly Andrei Andrew Andrés Ángel Anthony Antonio Antony António Anwar Arthur Asif Atta Ayman Barack Bashar Ben Benjamin Bernard \
    Bilal Bill Binyamin Bob Boris Brian Bruce Carlos Charles Chris Christopher Claude Daniel Dale David Denis Dennis Dmitri Dmitry Dmytro Donald \
    Donatien Douglas Edward Efraín Ehud Emmanuel Enrique Eric Ernesto Erik Evo Farid Felipe Félix Fernando Francis Francisco François Frank Fred \
    Gabriel Gamal Gary Gennady Geoffrey George Gerald Gerhard Giorgi Giovanni Giuseppe Gonzalo Graham Gregory Guillermo Gustavo Habib Hakan Hamid \
    Hans Harold Harry Hassan Haydar Haider Héctor Heinrich Helmut Henri Henry Herbert Hosni Howard Hugo Hussein Hussain Ian Ibrahim Idriss Igor \
    Ilham Imran Irakli Isaac Ismail Ivan Ivo Jack Jacob Jacques Jaime Jakob James Jan Javad Javier Jawad Jean Jeff Jeffrey Jens Jeremy Jerry Jim \
    Jimmy Joe Johan Johannes John Jonathan Jorge José Joseph Josep Josef Juan Julian Julius Kamal Karim Karl Karol Keith Kemal Kenneth Kevin Khaled \
    Khalid Khalil Khalifa Kiril Klaus Kofi Konstantin Larry Lars Laurent László Lawrence Lech Lee Leonid Lloyd Louis Luc Lucas Lucian Luis Luiz \
    Lukas Mahamat Mahmoud Mahmud Manuel Marc Marco Marek Mario Mark Martin Masoud Massoud Matteo Matthew Maurice Maxim Mehdi Mehmet Michael Michel \
    Miguel Mikhail Milan Mohamed Mohammad Mohammed Mohamud Moqtada Muammar Mubarak Muhammad Muhammadu Mullah Musa Mustafa Mykhailo Mykola Nabih Nabil \
    Naim Najib Nasser Nathan Neil Nelson Nicholas Nicolas Nicolás Nikolai Nikola Noel Nouri Omar Oleh Oleg Oleksandr Oliver Osama Oscar Óscar Otto \
    Oumar Pablo Patrick Paul Pavel Pavlo Pedro Peter Petro Philip Philippe Pierre Pieter Qasem Rafael Rafic Ralph Ramzan Raúl Raymond Recep Reza \
    Ricardo Richard Riek Robert Roberto Rodrigo Roger Roland Roman Ronald Rory Roy Russell Saad Saddam Said Saeed Salem Salim Salva Salvador Sam Samir \
    Samuel Santiago Sayed Scott Sebastian Serge Sergei Sergey Sergio Serhii Serhiy Shimon Simon Stanislav Stefan Stephen Steve Steven Sultan Syed \
    Tariq Tayyip Ted Theodore Thomas Tim Timothy Tito Tom Tomasz Tony Umaru Usama Vadim Valentin Valery Vasyl Victor Viktor Vincent Vitali Vitaly \
    Vladimir Volodymyr Vyacheslav Wael Walid Walter Warren Werner Wilhelm William Willy Winston Wolfgang Yahya Yasser Yevgeny Yitzhak Yoav Youssef \
    Yuri Yusuf Zaheer Zalmay Zine
    """)
  private static let femaleNames = names(
    """
    Agnes Aisha Alexandra Alice Alina Amal Amanda Amina Amy Ana Anastasia Andrea Angela Anita Ann Anna Anne Annie Annalena Asma Aung Barbara Beatrice \
    Benazir Beth Betty Camille Carla Carmen Carol Caroline Catherine Cécile Charlotte Christina Christine Cindy Claire Clara Claudia Condoleezza \
    Corazon Cristina Daria Darya Deborah Diana Dilma Dina Dorothy Eleanor Elena Elisabeth Elizabeth Ellen Emily Emma Erna Esther Eva Fatima Fatma \
    Fatou Federica Florence Frances Françoise Gabriela Geraldine Giorgia Gloria Golda Hannah Haneen Hanan Heather Helen Helena Helle Hillary Ilana \
    Ingrid Irene Irina Isabel Isabella Jacinda Jane Janet Jelena Jennifer Jessica Joan Joanna Josephine Joyce Juana Judith Julia Julie Kaja Kamala \
    Karen Kate Katherine Kathleen Katja Khadija Kirsten Kristalina Laila Laura Layla Leila Lena Lisa Liudmyla Liz Loretta Louise Lucia Lucy Lyudmila \
    Madeleine Magdalena Malala Margaret Margarita María Maria Mariam Marie Marina Marine Marion Martha Mary Maryam Maya Megawati Melissa Mercedes \
    Meryem Michelle Mona Monica Monika Myriam Nadia Nancy Naomi Natalia Natalie Nataliya Nina Noor Nora Oksana Olena Olga Olha Paola Patricia Paula \
    Pauline Penny Petra Polina Priti Rachel Rania Rebecca Rigoberta Rita Rosa Rose Roza Ruth Sabrina Salma Samantha Sana Sandra Sanna Sara Sarah \
    Shireen Shirin Silvia Sofia Sonia Sophie Stella Stephanie Suella Sunniva Susan Svetlana Sylvie Tamar Tatiana Teresa Theresa Tsai Tzipi Ursula \
    Valentina Valerie Vera Veronica Victoria Viktoria Virginia Wendy Winnie Yasmin Yelena Yingluck Yulia Yvette Yvonne Zainab Zeinab Zoya
    """)

  private static func names(_ list: String) -> Set<String> { Set(list.split { $0 == " " || $0 == "\n" }.map(String.init)) }
}
